import type { Play } from './play.ts';

/** Five minutes to understand why they would buy. */
export const redoDiscovery: Play<'redo-discovery'> = {
  code: 'redo-discovery',
  kind: 'chase',
  words: 'message',
  byMail: true,
};
