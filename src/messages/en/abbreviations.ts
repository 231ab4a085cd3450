/** Words that end in a full stop without ending a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sr jr st mt vs etc e.g i.e eg ie approx appx dept est inc ltd corp llc no nos vol fig ref ext tel min max avg a.m p.m u.s u.k u.s.a e.u p.o c.o attn incl excl resp jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun co mfg intl govt gen col sgt rev hon ph.d b.s m.s q.v cf al temp'.split(
    ' ',
  ),
);
