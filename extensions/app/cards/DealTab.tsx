import React from 'react';
import { hubspot } from '@hubspot/ui-extensions';
import { DealTab } from './parts/DealTab.tsx';

hubspot.extend<'crm.record.tab'>(({ context, actions }) => (
  <DealTab context={context} actions={actions} fetch={hubspot.fetch} />
));
