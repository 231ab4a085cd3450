/**
 * What the faces of Ghostlight are sent and what they send. The service conforms to these types
 * (`import type` from here); the card checks every answer against them before drawing it (`parse.ts`).
 * Moments are ISO 8601 with `Z`, days are `YYYY-MM-DD` in the portal's time zone, amounts are plain numbers.
 * Sentences about a deal are made by the service; dates and money are formatted here, for the reader.
 */
export type * from './contract/codes.ts';
export type * from './contract/card.ts';
export type * from './contract/posts.ts';
export type * from './contract/reading.ts';
export type * from './contract/settings.ts';
export type * from './contract/overview.ts';
