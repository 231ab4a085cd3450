import React from 'react';
import { Flex, LoadingButton, StatusTag, Text } from '@hubspot/ui-extensions';
import { showMoment, STATE_COLOUR, words } from '@ghostlight/shared';
import type { CardAnswer } from '@ghostlight/shared';
import type { Card } from '../use-card.ts';
import type { Host } from './host.ts';
import { RecordLink } from './RecordLink.tsx';

const LAST = { theirs: words.card.lastTheirs, ours: words.card.lastOurs, both: words.card.lastBoth };

/** The state in plain words, with since when. */
export function StateLine({
  card,
  host,
  sending,
  send,
}: {
  card: CardAnswer;
  host: Host;
  sending: string | null;
  send: Card['send'];
}) {
  const { judgement } = card;
  const { lastTouch, hold } = judgement;
  return (
    <Flex direction="column" gap="xs">
      <StatusTag variant={STATE_COLOUR[judgement.state]} testId="state">
        {words.state[judgement.state]}
      </StatusTag>
      <Text format={{ fontWeight: 'demibold' }} testId="headline">
        {judgement.headline}
      </Text>
      {judgement.detail !== null && (
        <Text testId="detail">
          {judgement.detail} <RecordLink to={judgement.detailSource} host={host} />
        </Text>
      )}
      {hold !== null && (
        <Flex direction="column" gap="xs" align="start">
          <Text testId="hold">
            {hold.says} <RecordLink to={hold.source} host={host} />
          </Text>
          {hold.because === 'snooze' && (
            <LoadingButton
              size="xs"
              variant="secondary"
              testId="release"
              loading={sending === 'release'}
              disabled={sending !== null}
              onClick={() => void send('release', 'hold', { action: 'release' })}
            >
              {words.card.release}
            </LoadingButton>
          )}
        </Flex>
      )}
      {lastTouch !== null && (
        <Text variant="microcopy" testId="last-touch">
          {LAST[lastTouch.direction](showMoment(lastTouch.at, host.reader, { time: false }))}, {lastTouch.says}{' '}
          <RecordLink to={lastTouch.source} host={host} />
        </Text>
      )}
    </Flex>
  );
}
