import React from 'react';
import { Accordion, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { showMoment, words } from '@ghostlight/shared';
import type { CardAnswer } from '@ghostlight/shared';
import type { Card } from '../use-card.ts';
import type { Host } from './host.ts';
import { RecordLink } from './RecordLink.tsx';

/** What happened on this deal, newest first; what can be taken back carries its undo. */
export function History({
  history,
  host,
  sending,
  send,
}: {
  history: CardAnswer['history'];
  host: Host;
  sending: string | null;
  send: Card['send'];
}) {
  if (history.length === 0) return null;
  return (
    <Accordion title={words.card.history} size="xs" testId="history">
      <Flex direction="column" gap="sm">
        {history.map(({ at, says, source, undo }, i) => (
          <Flex key={`${at}-${i}`} direction="column" gap="flush" align="start">
            <Text variant="microcopy">{showMoment(at, host.reader, { now: history[0]?.at })}</Text>
            <Text>
              {says} <RecordLink to={source} host={host} />
            </Text>
            {undo !== null && (
              <LoadingButton
                size="xs"
                variant="secondary"
                loading={sending === `undo-${undo.key}`}
                disabled={sending !== null}
                onClick={() => void send(`undo-${undo.key}`, 'undo', { undo: undo.key })}
              >
                {undo.label}
              </LoadingButton>
            )}
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}
