/** Our own plain components under the names of HubSpot's, drawn for the tree an extension sends. */
import type React from 'react';
import * as buttons from './buttons.tsx';
import * as charts from './charts.tsx';
import * as feedback from './feedback.tsx';
import * as inputs from './inputs.tsx';
import * as layout from './layout.tsx';
import * as overlays from './overlays.tsx';
import * as table from './table.tsx';
import * as words from './words.tsx';

const { Overlay: _inside, ...dialogs } = overlays;

// The library's own mapping takes components of any props: what comes over the wire is whatever the extension gave.
type Drawn = Record<string, React.ComponentType<never>>;
const all: Drawn = { ...layout, ...words, ...buttons, ...dialogs, ...feedback, ...inputs, ...table, ...charts };

export const COMPONENTS = all as Record<string, React.ComponentType>;
