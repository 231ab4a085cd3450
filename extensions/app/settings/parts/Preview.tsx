import React from 'react';
import {
  BarChart,
  Flex,
  Heading,
  Link,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import { dealPage, showDay, STATE_COLOUR, words } from '@ghostlight/shared';
import type { Connection, PreviewAnswer, Reader, State } from '@ghostlight/shared';

const t = words.settings;

/** What saving would change: today's open deals one by one, and last quarter as it would have been. */
export function Preview({
  preview,
  reader,
  connection,
}: {
  preview: PreviewAnswer;
  reader: Reader;
  connection: Connection;
}) {
  const { today, lastQuarter } = preview;
  const count = today.changes.length + today.more;
  return (
    <Tile testId="preview-result">
      <Flex direction="column" gap="md">
        <Heading>{t.today}</Heading>
        <Compare
          rows={[
            [t.quiet, today.now.quiet, today.then.quiet],
            [t.missed, today.now.missed, today.then.missed],
            [t.dark, today.now.dark, today.then.dark],
          ]}
        />
        <Text format={{ fontWeight: 'demibold' }}>{count === 0 ? t.noChange : t.wouldChange(count)}</Text>
        {today.changes.length > 0 && (
          <Table density="compact" bordered>
            <TableHead>
              <TableRow>
                <TableHeader>{t.deal}</TableHeader>
                <TableHeader>{t.from}</TableHeader>
                <TableHeader>{t.to}</TableHeader>
              </TableRow>
            </TableHead>
            <TableBody>
              {today.changes.slice(0, 15).map((c) => (
                <TableRow key={c.dealId}>
                  <TableCell>
                    <Link href={dealPage(connection.portalId, c.dealId, connection.uiDomain)}>{c.name}</Link>
                  </TableCell>
                  <TableCell>
                    <StateTag of={c.from} />
                  </TableCell>
                  <TableCell>
                    <StateTag of={c.to} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
        {count > 15 && <Text variant="microcopy">{t.andMore(count - Math.min(15, today.changes.length))}</Text>}
        <Heading>{t.lastQuarter}</Heading>
        {lastQuarter === null ? (
          <Text>{t.tooLittleHistory}</Text>
        ) : (
          <>
            <Compare
              rows={[
                [t.flagged, lastQuarter.now.flagged, lastQuarter.then.flagged],
                [t.cameBack, lastQuarter.now.cameBackAlone, lastQuarter.then.cameBackAlone],
              ]}
            />
            <BarChart
              data={lastQuarter.byWeek.flatMap(({ week, now, then }) => [
                { week: showDay(week, reader), deals: now, settings: t.now },
                { week: showDay(week, reader), deals: then, settings: t.then },
              ])}
              axes={{
                x: { field: 'week', fieldType: 'category', label: t.week },
                y: { field: 'deals', fieldType: 'linear', label: t.deals },
                options: { groupFieldByColor: 'settings' },
              }}
              options={{ title: t.perWeek, showLegend: true, showTooltips: true }}
            />
          </>
        )}
      </Flex>
    </Tile>
  );
}

function StateTag({ of }: { of: State }) {
  return <StatusTag variant={STATE_COLOUR[of]}>{words.state[of]}</StatusTag>;
}

function Compare({ rows }: { rows: [label: string, now: number, then: number][] }) {
  return (
    <Table density="compact" bordered>
      <TableHead>
        <TableRow>
          <TableHeader>{t.deals}</TableHeader>
          <TableHeader align="right">{t.now}</TableHeader>
          <TableHeader align="right">{t.then}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(([label, now, then]) => (
          <TableRow key={label}>
            <TableCell>{label}</TableCell>
            <TableCell align="right">{now}</TableCell>
            <TableCell align="right">
              <Text inline format={{ fontWeight: now === then ? 'regular' : 'bold' }}>
                {then}
              </Text>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
