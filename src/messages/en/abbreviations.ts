/** Words that end in a full stop without ending a sentence. */
import type { Abbreviations } from '../sentences.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const ABBREVIATIONS: Abbreviations = {
  words: set(
    'mr mrs ms dr prof sr jr st mt vs etc e.g i.e eg ie approx appx dept est inc ltd corp llc no nos vol fig ref ext tel min max avg a.m p.m u.s u.k u.s.a e.u p.o c.o attn incl excl resp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun co mfg intl govt gen col sgt rev hon ph.d b.s m.s q.v cf al temp',
  ),
  titles: set('mr mrs ms dr prof st mt gen col sgt rev hon vs'),
  openers:
    /^\s+(?:I|We|He|She|They|You|It|There|This|That|The|Then|If|But|So|Let|Can|Could|Would|Please|Pls|Thanks|Thank|Also|Our|My|Your)(?:'(?:ll|m|d|s|re|ve))?\s/,
};
