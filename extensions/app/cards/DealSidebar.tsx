import React from 'react';
import { hubspot } from '@hubspot/ui-extensions';
import { DealCard } from './parts/DealCard.tsx';

hubspot.extend<'crm.record.sidebar'>(({ context, actions }) => (
  <DealCard context={context} actions={actions} fetch={hubspot.fetch} />
));
