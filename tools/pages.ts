import { cataloguePage } from './catalogue-page.ts';
import { settingsPage } from './settings-page.ts';

/** Pages that are written, not typed. */
export const PAGES: Record<string, () => string> = {
  'docs/settings.md': settingsPage,
  'docs/catalogue.md': cataloguePage,
};
