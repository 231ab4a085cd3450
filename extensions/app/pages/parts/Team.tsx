import React from 'react';
import {
  AutoGrid,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import { showNumber, words } from '@ghostlight/shared';
import type { DarkCause, Rate, Reader, TeamLens } from '@ghostlight/shared';
import { Plain } from './Findings.tsx';

const t = words.overview;

/** For managers: reps beside their peers, by name; and where deals that went dark came from. */
export function Team({ team, reader }: { team: TeamLens; reader: Reader }) {
  return (
    <Flex direction="column" gap="md">
      {team.reps.length > 0 && <Reps reps={team.reps} reader={reader} />}
      <AutoGrid columnWidth={420} gap="lg" flexible>
        {team.bySource.length > 0 && <Causes title={t.darkBySource} of={t.source} causes={team.bySource} />}
        {team.byFit.length > 0 && <Causes title={t.darkByFit} of={t.fit} causes={team.byFit} />}
      </AutoGrid>
    </Flex>
  );
}

function Reps({ reps, reader }: { reps: TeamLens['reps']; reader: Reader }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.coaching}</Heading>
      <Text variant="microcopy">{t.teamHelp}</Text>
      <Table density="condensed" bordered testId="team">
        <TableHead>
          <TableRow>
            {[t.owner, t.stage, t.wentDark, t.peersSame, t.perAnswer, t.noStep].map((head) => (
              <TableHeader key={head}>{head}</TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {reps.flatMap((rep) =>
            // A row a group of stages, so that both shares stand side by side.
            (rep.dark.length === 0 ? [null] : rep.dark).map((dark, i) => (
              <TableRow key={`${rep.ownerId}/${i}`}>
                <TableCell>{i === 0 ? rep.name : ''}</TableCell>
                <TableCell>{dark ? t.stages[dark.group] : t.nothing}</TableCell>
                <TableCell>{dark?.apart ? <Apart rate={dark.rep} /> : said(dark && dark.rep)}</TableCell>
                <TableCell>{dark ? said(dark.peers) : t.nothing}</TableCell>
                <TableCell>{i === 0 ? perAnswer(rep.touchesPerAnswer, reader) : ''}</TableCell>
                <TableCell>{i === 0 ? said(rep.withoutStep) : ''}</TableCell>
              </TableRow>
            )),
          )}
        </TableBody>
      </Table>
    </Flex>
  );
}

function Apart({ rate }: { rate: Rate }) {
  return (
    <Flex direction="row" gap="xs" align="center" wrap>
      <Text>{said(rate)}</Text>
      <Tag inline>{t.apart}</Tag>
    </Flex>
  );
}

function Causes({ title, of, causes }: { title: string; of: string; causes: DarkCause[] }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      <Plain
        heads={[of, t.wentDark, t.won, t.lost]}
        rows={causes.map((cause) => [cause.label, said(cause.dark), cause.won, cause.lost])}
      />
    </Flex>
  );
}

const whole = (share: number): string => String(Math.round(share * 100));

function said(rate: Rate | null): string {
  return rate ? t.rate(whole(rate.value), whole(rate.low), whole(rate.high), rate.n) : t.tooFew;
}

function perAnswer(touches: TeamLens['reps'][number]['touchesPerAnswer'], reader: Reader): string {
  if (!touches) return t.tooFew;
  const rep = showNumber(touches.rep, reader);
  return touches.peers === null ? rep : t.perAnswerOf(rep, showNumber(touches.peers, reader));
}
