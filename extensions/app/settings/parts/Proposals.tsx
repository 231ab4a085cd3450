import React from 'react';
import {
  Button,
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { SettingValue, ThresholdProposal, ThresholdScope } from '@ghostlight/shared';
import { same } from '../use-settings.ts';

const t = words.settings;

interface Props {
  proposals: ThresholdProposal[];
  /** The exceptions as they are stored, and as they stand in the form. */
  saved: SettingValue;
  value: SettingValue;
  locked: boolean;
  change: (value: SettingValue) => void;
}

/** Thresholds the account's own history speaks for, by stage, each with its reason; one click puts it into the form. */
export function Proposals({ proposals, saved, value, locked, change }: Props) {
  if (proposals.every((p) => p.proposed === null)) {
    return (
      <Flex direction="column" gap="xs">
        <Heading>{t.proposals}</Heading>
        <Text testId="no-proposals">{t.proposalsNone}</Text>
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.proposals}</Heading>
      <Text>{t.proposalsHelp}</Text>
      <Table bordered density="condensed" testId="proposals">
        <TableHead>
          <TableRow>
            <TableHeader>{t.stage}</TableHeader>
            <TableHeader>{t.now}</TableHeader>
            <TableHeader>{t.proposed}</TableHeader>
            <TableHeader>{t.why}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {proposals.map((of) => (
            <TableRow key={`${of.pipeline}/${of.stage}`} testId={`proposal-${of.stage}`}>
              <TableCell>{of.label}</TableCell>
              <TableCell>{t.thresholds(of.now.quietAfter, of.now.darkAfter)}</TableCell>
              <TableCell>
                <Proposed of={of} saved={saved} value={value} locked={locked} change={change} />
              </TableCell>
              <TableCell>{of.proposed?.because ?? ''}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

function Proposed({ of, saved, value, locked, change }: Omit<Props, 'proposals'> & { of: ThresholdProposal }) {
  const { proposed, now } = of;
  if (proposed === null) return <Text variant="microcopy">{t.notEnoughHistory}</Text>;
  const scopes = Array.isArray(value) ? (value as ThresholdScope[]) : [];
  const filled = withProposal(scopes, of);
  const isFilled = same(filled, scopes);
  const holds = now.quietAfter === proposed.quietAfter && now.darkAfter === proposed.darkAfter && same(saved, value);
  return (
    <Flex direction="column" gap="xs" align="start">
      <Text>{t.thresholds(proposed.quietAfter, proposed.darkAfter)}</Text>
      {holds || isFilled ? (
        <Text variant="microcopy">{holds || same(saved, value) ? t.holdsAlready : t.inTheForm}</Text>
      ) : (
        !locked && (
          <Button size="xs" testId={`use-${of.stage}`} onClick={() => change(filled)}>
            {t.useIt}
          </Button>
        )
      )}
    </Flex>
  );
}

/** The exceptions with that of the stage as proposed: changed where there is one for all its deals, else put at the end. */
export function withProposal(
  scopes: readonly ThresholdScope[],
  { pipeline, stage, proposed }: ThresholdProposal,
): ThresholdScope[] {
  if (proposed === null) return [...scopes];
  const { quietAfter, darkAfter } = proposed;
  // The most specific one wins: that of the stage in this pipeline goes before that of the stage alone.
  const isOf = (scope: ThresholdScope, inPipeline: string | undefined) =>
    scope.stage === stage && scope.pipeline === inPipeline && scope.amountAtLeast === undefined;
  const there = scopes.find((s) => isOf(s, pipeline)) ?? scopes.find((s) => isOf(s, undefined));
  return there
    ? scopes.map((s) => (s === there ? { ...s, quietAfter, darkAfter } : s))
    : [...scopes, { pipeline, stage, quietAfter, darkAfter }];
}
