import React from 'react';
import { Button, EmptyState, ErrorState, Flex, Text } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { Problem } from '@ghostlight/shared';

/** The whole card when there is nothing to show: no access, not known yet, or not reachable. */
export function Trouble({ problem, reload }: { problem: Problem; reload: () => void }) {
  const title = words.problem.title[problem.kind];
  if (problem.kind === 'not-found') {
    return (
      <EmptyState title={title} layout="vertical" imageName="deals" imageWidth={120}>
        <Text>{words.card.notFound}</Text>
      </EmptyState>
    );
  }
  return (
    <ErrorState title={title} type={problem.kind === 'no-access' ? 'lock' : 'error'}>
      <Flex direction="column" gap="sm" align="center">
        <Text>{problem.message}</Text>
        {problem.kind !== 'no-access' && (
          <Button size="sm" onClick={reload} testId="again">
            {words.again}
          </Button>
        )}
      </Flex>
    </ErrorState>
  );
}
