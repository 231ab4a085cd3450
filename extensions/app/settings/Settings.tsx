import React from 'react';
import { hubspot } from '@hubspot/ui-extensions';
import { SettingsPage } from './parts/SettingsPage.tsx';

hubspot.extend<'settings'>(({ context }) => <SettingsPage context={context} fetch={hubspot.fetch} />);
