import React from 'react';
import { Flex, LoadingButton, StatusTag, Text } from '@hubspot/ui-extensions';
import { showMoment, STATE_COLOUR, words } from '@ghostlight/shared';
import type { CardAnswer } from '@ghostlight/shared';
import type { Card } from '../use-card.ts';
import type { Host } from './host.ts';
import { RecordLink } from './RecordLink.tsx';

const LAST = { theirs: words.card.lastTheirs, ours: words.card.lastOurs, both: words.card.lastBoth };

interface Props {
  card: CardAnswer;
  host: Host;
  sending: string | null;
  send: Card['send'];
}

/** All is well: the state and its headline in one line, nothing to weigh. */
export function CalmLine({ card, host }: Pick<Props, 'card' | 'host'>) {
  const { judgement } = card;
  const { headline } = judgement;
  const state = words.state[judgement.state];
  // "You are in touch" beside "In touch" says it twice.
  const saysMore = !bare(headline).endsWith(bare(state));
  return (
    <Flex direction="row" gap="xs" align="center" wrap>
      <StatusTag variant={STATE_COLOUR[judgement.state]} testId="state">
        {state}
      </StatusTag>
      {saysMore && (
        <Text inline format={{ fontWeight: 'demibold' }} testId="headline">
          {headline}
        </Text>
      )}
      {judgement.state === 'engaged' && <LastTouch of={judgement.lastTouch} host={host} />}
    </Flex>
  );
}

/** What the one line left out. */
export function CalmMore({ card, host }: Pick<Props, 'card' | 'host'>) {
  const { detail, detailSource, lastTouch, state } = card.judgement;
  return (
    <>
      {detail !== null && (
        <Text testId="detail">
          {detail} <RecordLink to={detailSource} host={host} />
        </Text>
      )}
      {state !== 'engaged' && <LastTouch of={lastTouch} host={host} />}
    </>
  );
}

/** The state in plain words, with since when. */
export function StateLine({ card, host, sending, send }: Props) {
  const { judgement } = card;
  const { lastTouch, hold } = judgement;
  const inHeadline = hold !== null && bare(hold.says) === bare(judgement.headline);
  return (
    <Flex direction="column" gap="xs">
      <StatusTag variant={STATE_COLOUR[judgement.state]} testId="state">
        {words.state[judgement.state]}
      </StatusTag>
      <Text format={{ fontWeight: 'demibold' }} testId="headline">
        {judgement.headline} {inHeadline && <RecordLink to={hold.source} host={host} />}
      </Text>
      {judgement.detail !== null && (
        <Text testId="detail">
          {judgement.detail} <RecordLink to={judgement.detailSource} host={host} />
        </Text>
      )}
      {hold !== null && !inHeadline && (
        <Text testId="hold">
          {hold.says} <RecordLink to={hold.source} host={host} />
        </Text>
      )}
      {hold?.because === 'snooze' && (
        <Flex direction="row">
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
        </Flex>
      )}
      <LastTouch of={lastTouch} host={host} />
    </Flex>
  );
}

/** A sentence without its stop, to tell whether two say the same. */
const bare = (says: string): string => says.replace(/[.\s]+$/, '').toLowerCase();

function LastTouch({ of, host }: { of: CardAnswer['judgement']['lastTouch']; host: Host }) {
  if (of === null) return null;
  return (
    <Text variant="microcopy" testId="last-touch">
      {LAST[of.direction](showMoment(of.at, host.reader, { time: false }))}, {of.says}{' '}
      <RecordLink to={of.source} host={host} />
    </Text>
  );
}
