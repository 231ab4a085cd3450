/** What is owed, told to the rep: "get back to you" in a mail of ours is getting back to them. */
import type { Touch } from '../deal/touch.ts';

type Turned = readonly (readonly [RegExp, string])[];

/** Their letter speaks to the rep, who reads on: only "me" and "our" are others' now. */
const BY_THEM: Turned = [
  [/\b(?:me|us)\b/g, 'them'],
  [/\b(?:my|our)\b/g, 'their'],
];
const BY_US: Turned = [
  [/\byou\b/g, 'them'],
  [/\byour\b/g, 'their'],
  [/\bme\b/g, 'us'],
  [/\bmy\b/g, 'our'],
];
/** A sentence of their own stays as it is. */
const SPEAKS = /\b(?:I|we|We)\b/;

/** `direction`: whose letter it was read in; a talk and a note speak for themselves. */
export function asTold(what: string, direction: Touch['direction'] | null): string {
  if (direction === null || direction === 'both' || SPEAKS.test(what)) return what;
  return (direction === 'theirs' ? BY_THEM : BY_US).reduce((text, [from, to]) => text.replace(from, to), what);
}
