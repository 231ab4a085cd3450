/** The one door of this package. */
export type * from './contract.ts';
export type { Check } from './check.ts';
export type { PickedDay, Reader } from './dates.ts';
export { addDays, dayOf, fromDay, readerOf, showDay, showMoment, showMoney, showNumber, toDay } from './dates.ts';
export { dealPage } from './links.ts';
export { cardAnswer, cardOrUnchanged, done } from './parse/card.ts';
export { overviewAnswer } from './parse/overview.ts';
export { judgementsAnswer, optionsAnswer, previewAnswer, settingsAnswer, templateAnswer } from './parse/settings.ts';
export { showReading } from './reading.ts';
export type { Fetcher, Outcome, Problem } from './service.ts';
export { ask, newKey, SERVICE_URL } from './service.ts';
export { STATE_COLOUR } from './states.ts';
export { words } from './words.ts';
