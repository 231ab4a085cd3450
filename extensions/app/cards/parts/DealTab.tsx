import React from 'react';
import { LoadingSpinner } from '@hubspot/ui-extensions';
import { readerOf, words } from '@ghostlight/shared';
import { useCard } from '../use-card.ts';
import { CardBody } from './CardBody.tsx';
import { WATCHED } from './host.ts';
import type { CardProps } from './host.ts';
import { Timeline } from './Timeline.tsx';
import { Trouble } from './Trouble.tsx';

/** The same judgement as a wider tab, with everything dated that led to it. */
export function DealTab({ context, actions, fetch, refresh }: CardProps) {
  const dealId = String(context.crm.objectId);
  const card = useCard(fetch, dealId, {
    refresh,
    timeline: true,
    onDealChange: (changed) => actions.onCrmPropertiesUpdate(WATCHED, changed),
  });
  if (card.state.status === 'loading') return <LoadingSpinner label={words.loading} showLabel layout="centered" />;
  if (card.state.status === 'error') return <Trouble problem={card.state.problem} reload={card.reload} />;
  const host = { reader: readerOf(context), dealId, copy: actions.copyTextToClipboard };
  const { timeline, judgement } = card.state.card;
  const darkAfter = judgement.silence?.darkAfter ?? null;
  return (
    <CardBody
      card={card}
      state={card.state}
      host={host}
      beside={<Timeline entries={timeline ?? []} darkAfter={darkAfter} host={host} />}
    />
  );
}
