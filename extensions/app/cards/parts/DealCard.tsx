import React from 'react';
import { LoadingSpinner } from '@hubspot/ui-extensions';
import { readerOf, words } from '@ghostlight/shared';
import { useCard } from '../use-card.ts';
import { CardBody } from './CardBody.tsx';
import { WATCHED } from './host.ts';
import type { CardProps } from './host.ts';
import { Trouble } from './Trouble.tsx';

/** The card in the deal's sidebar. */
export function DealCard({ context, actions, fetch, refresh }: CardProps) {
  const dealId = String(context.crm.objectId);
  const card = useCard(fetch, dealId, {
    refresh,
    onDealChange: (changed) => actions.onCrmPropertiesUpdate(WATCHED, changed),
  });
  if (card.state.status === 'loading') return <LoadingSpinner label={words.loading} showLabel layout="centered" />;
  if (card.state.status === 'error') return <Trouble problem={card.state.problem} reload={card.reload} />;
  const host = { reader: readerOf(context), dealId, copy: actions.copyTextToClipboard };
  return <CardBody card={card} state={card.state} host={host} />;
}
