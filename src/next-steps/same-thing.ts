/** Do two promises speak of the same thing? Then the newer one gives the older a new day. */

const SMALL = new Set(
  'about after back before could from have here just know more need next send sent should that them then there this until want week when will with would your'.split(
    ' ',
  ),
);
const POINTS_BACK = /\b(?:it|that|this|them|those|these)\b/i;

interface Named {
  what: string;
  quote: string;
}

/** They share a word that carries meaning, or the newer one only points back ("you will have it by Friday"). */
export function sameThing(older: Named, newer: Named): boolean {
  const known = new Set(content(`${older.what} ${older.quote}`));
  const words = content(newer.what);
  return words.some((w) => known.has(w)) || (words.length <= 1 && POINTS_BACK.test(newer.quote));
}

/** It names nothing of its own: "get it done", "send it". */
export function onlyPointsBack({ what }: Named): boolean {
  return content(what.replace(/\b(?:get|it|done|finished|ready|over)\b/gi, '')).length === 0;
}

function content(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
    (w) => !SMALL.has(w) && !/day$|^(?:janu|febr|marc|apri|june|july|augu|sept|octo|nove|dece)/.test(w),
  );
}
