import React from 'react';
import {
  Flex,
  Heading,
  ProgressBar,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { showMoney, words } from '@ghostlight/shared';
import type { OverviewAnswer, Reader } from '@ghostlight/shared';

const t = words.overview;

const REASONS_SHOWN = 8;
const UNKNOWN = 'unknown';
const OTHERS = 'others';

/** Bars that lie, in a table: reasons are sentences, and HubSpot's bar chart cuts them off under its upright bars. */
export function ReasonChart({ answer, reader }: { answer: OverviewAnswer; reader: Reader }) {
  // What is not known is no reason to look at first.
  const known = answer.reasons.filter((r) => r.code !== UNKNOWN);
  const unknown = answer.reasons.filter((r) => r.code === UNKNOWN);
  const shown = [...withOthers(known), ...unknown];
  const most = Math.max(1, ...shown.filter((r) => r.code !== OTHERS).map((r) => r.deals));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.reasons}</Heading>
      <Table density="condensed" bordered testId="reasons">
        <TableHead>
          <TableRow>
            <TableHeader>{t.reason}</TableHeader>
            <TableHeader align="right">{t.deals}</TableHeader>
            <TableHeader align="right">{t.amount}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ code, label, deals, amount }) => (
            <TableRow key={code}>
              <TableCell>
                <Flex direction="column" gap="xs">
                  <Text>{label}</Text>
                  {code !== OTHERS && (
                    <ProgressBar aria-label={t.dealsOf(label, deals)} value={deals} maxValue={most} variant="warning" />
                  )}
                </Flex>
              </TableCell>
              <TableCell align="right">{deals}</TableCell>
              <TableCell align="right">{showSum(amount, answer, reader)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

type Reason = OverviewAnswer['reasons'][number];

/** The rarer ones in one row, so that the deals add up; one alone is a row of its own. */
function withOthers(reasons: readonly Reason[]): Reason[] {
  const rest = reasons.slice(REASONS_SHOWN);
  if (rest.length < 2) return [...reasons];
  const sum = (of: 'deals' | 'amount') => rest.reduce((total, r) => total + r[of], 0);
  const others = { code: OTHERS, label: t.otherReasons(rest.length), deals: sum('deals'), amount: sum('amount') };
  return [...reasons.slice(0, REASONS_SHOWN), others];
}

/** A sum of nothing: no deal of these has an amount. */
function showSum(amount: number, answer: OverviewAnswer, reader: Reader): string {
  return showMoney(amount === 0 ? null : amount, answer.currency, reader);
}

export function RootCauses({ answer, reader }: { answer: OverviewAnswer; reader: Reader }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.rootCauses}</Heading>
      <Plain
        heads={[t.what, t.deals, t.amount]}
        rows={answer.rootCauses.map((c) => [c.label, c.deals, showSum(c.amount, answer, reader)])}
      />
    </Flex>
  );
}

export function Outcomes({ answer }: { answer: OverviewAnswer }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.outcomes}</Heading>
      {answer.outcomes.length === 0 ? (
        <Text>{t.outcomesEmpty}</Text>
      ) : (
        <Plain
          heads={[t.play, t.pressed, t.answered, t.clearNo, t.revived, t.silentStill, t.lost]}
          rows={answer.outcomes.map((o) => [o.label, o.pressed, o.answered, o.clearNo, o.revived, o.silent, o.lost])}
        />
      )}
    </Flex>
  );
}

export function Coaching({ coaching }: { coaching: NonNullable<OverviewAnswer['coaching']> }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.coaching}</Heading>
      <Text variant="microcopy">{t.coachingHelp}</Text>
      <Plain
        heads={[t.owner, t.deals, t.wentDark, t.what]}
        rows={coaching.map((c) => [c.name, c.deals, c.wentDark, c.says])}
      />
    </Flex>
  );
}

/** Words stand left; numbers, whatever is written in digits, and the dash of a number that is not known stand right. */
function sideOf(column: number, rows: (string | number)[][]): 'left' | 'right' {
  return rows.every((row) => /^(?:–|\D{0,4}\d[\d\s.,]*\D{0,4})$/.test(String(row[column]))) ? 'right' : 'left';
}

export function Plain({ heads, rows }: { heads: string[]; rows: (string | number)[][] }) {
  return (
    <Table density="condensed" bordered>
      <TableHead>
        <TableRow>
          {heads.map((head, i) => (
            <TableHeader key={head} align={sideOf(i, rows)}>
              {head}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row, i) => (
          <TableRow key={i}>
            {row.map((cell, j) => (
              <TableCell key={j} align={sideOf(j, rows)}>
                {cell}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
