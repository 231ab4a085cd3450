import React from 'react';
import { hubspot } from '@hubspot/ui-extensions';
import { OverviewPage } from './parts/OverviewPage.tsx';

hubspot.extend<'pages'>(({ context }) => <OverviewPage context={context} fetch={hubspot.fetch} />);
