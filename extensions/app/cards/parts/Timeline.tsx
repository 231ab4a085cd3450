import React from 'react';
import {
  BarChart,
  EmptyState,
  Flex,
  Heading,
  ProgressBar,
  Select,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { showMoment, STATE_COLOUR, words } from '@ghostlight/shared';
import type { TimelineEntry } from '@ghostlight/shared';
import type { Host } from './host.ts';
import { RecordLink } from './RecordLink.tsx';

const t = words.card;
const PAGE = 12;
const ALL = 'all';
const MARK = { touch: 'default', step: 'info', silence: 'warning', state: 'default', play: 'success' } as const;

/**
 * Newest first: their touches and ours, agreed steps as marks, silences shaded by their length in working time.
 * `darkAfter`: from how many working days on a silence is called dark here; null where the rule is off.
 */
export function Timeline({
  entries,
  darkAfter,
  host,
}: {
  entries: TimelineEntry[];
  darkAfter: number | null;
  host: Host;
}) {
  const [page, setPage] = React.useState(1);
  const [kind, setKind] = React.useState<string>(ALL);
  if (entries.length === 0) {
    return (
      <EmptyState title={t.timeline} imageName="meetings" imageWidth={120} layout="vertical">
        <Text>{t.timelineEmpty}</Text>
      </EmptyState>
    );
  }
  const silences = entries.filter((e) => e.kind === 'silence' && e.workingDays !== undefined);
  // A year is shown where it is not that of the latest entry.
  const moment = { time: false, now: entries.at(-1)?.at };
  const longest = Math.max(1, ...silences.map((e) => e.workingDays ?? 0));
  const shown = [...entries].reverse().filter((e) => kind === ALL || e.kind === kind);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const at = Math.min(page, pages);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.timeline}</Heading>
      {silences.length > 1 && (
        <BarChart
          data={silences.slice(-12).map((e) => ({
            began: showMoment(e.at, host.reader, { time: false }),
            days: Math.round((e.workingDays ?? 0) * 10) / 10,
          }))}
          axes={{
            x: { field: 'began', fieldType: 'category', label: t.began },
            y: { field: 'days', fieldType: 'linear', label: t.silenceAxis },
          }}
          options={{ title: t.silenceChart, showLegend: false, showTooltips: true, showDataLabels: true }}
        />
      )}
      <Select
        label={t.showOnly}
        name="kind"
        value={kind}
        options={[
          { value: ALL, label: t.showAll },
          ...(['touch', 'step', 'silence', 'state', 'play'] as const)
            .filter((k) => entries.some((e) => e.kind === k))
            .map((k) => ({ value: k, label: t.kind[k] })),
        ]}
        onChange={(value) => {
          setKind(String(value ?? ALL));
          setPage(1);
        }}
      />
      <Table paginated pageCount={pages} page={at} onPageChange={setPage} density="condensed" bordered>
        <TableHead>
          <TableRow>
            <TableHeader width="min">{t.when}</TableHeader>
            <TableHeader>{t.whatHappened}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.slice((at - 1) * PAGE, at * PAGE).map((entry, i) => (
            <TableRow key={`${entry.at}-${i}`}>
              <TableCell width="min">{showMoment(entry.at, host.reader, moment)}</TableCell>
              <TableCell>
                <Flex direction="column" gap="flush">
                  <StatusTag
                    variant={entry.state ? STATE_COLOUR[entry.state] : MARK[entry.kind]}
                    hollow={entry.direction === 'ours'}
                  >
                    {entry.direction === null ? t.kind[entry.kind] : t.who[entry.direction]}
                  </StatusTag>
                  <Text>
                    {entry.says} <RecordLink to={entry.source} host={host} />
                  </Text>
                  {entry.workingDays !== undefined && (
                    <ProgressBar
                      aria-label={entry.says}
                      value={entry.workingDays}
                      maxValue={longest}
                      variant={darkAfter && entry.workingDays >= darkAfter ? 'danger' : 'warning'}
                    />
                  )}
                  {entry.quote !== null && !entry.says.includes(entry.quote) && (
                    <Text format={{ italic: true }}>“{entry.quote}”</Text>
                  )}
                </Flex>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}
