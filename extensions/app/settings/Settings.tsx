import React from 'react';
import { hubspot } from '@hubspot/ui-extensions';
import { SettingsPage } from './parts/SettingsPage.tsx';

hubspot.extend<'settings'>(({ context, actions }) => (
  <SettingsPage context={context} fetch={hubspot.fetch} copy={actions.copyTextToClipboard} />
));
