import React from 'react';
import { Flex, Heading } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { OverviewAnswer } from '@ghostlight/shared';
import { Plain } from './Findings.tsx';

const t = words.overview;

/** For managers: what came of plays, by what led when they were pressed. */
export function OutcomesByReason({ outcomes }: { outcomes: NonNullable<OverviewAnswer['outcomesByReason']> }) {
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.outcomesByReason}</Heading>
      <Plain
        heads={[t.reason, t.pressed, t.answered, t.clearNo, t.revived, t.silentStill, t.lost]}
        rows={outcomes.map((o) => [o.label, o.pressed, o.answered, o.clearNo, o.revived, o.silent, o.lost])}
      />
    </Flex>
  );
}
