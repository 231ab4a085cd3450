/**
 * The set of sentences in Microsoft Recognizers' form: a text, a reference time, and the spans in it with every value
 * they may have. Ends are exclusive there and inclusive here.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { dayNumber, type DayNumber } from '../../../src/messages/days.ts';

const value = z.object({
  value: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  Mod: z.string().optional(),
});
const line = z.object({
  id: z.string(),
  text: z.string(),
  at: z.string().nullable(),
  spans: z.array(
    z.object({
      text: z.string(),
      type: z.string(),
      values: z.array(value.nullable()).nullable(),
    }),
  ),
});

/** What is wanted of one span: any of these. `from` null where only an end is given, `to` null where it stays open. */
export interface Wanted {
  text: string;
  type: string;
  any: { from: DayNumber | null; to: DayNumber | null }[];
}
export interface Sentence {
  id: string;
  text: string;
  today: DayNumber;
  wanted: Wanted[];
  /** The set sees a day in it, resolved or not, if only as part of a time. */
  hasDay: boolean;
  /** The set sees nothing in it, no time, duration or repetition either. */
  empty: boolean;
}

/** The reference time the set takes where a sentence names none. */
const USUAL = '2016-11-07';
const DAYS: ReadonlySet<string> = new Set(['date', 'daterange']);
const MOMENTS: ReadonlySet<string> = new Set(['datetime', 'datetimerange']);

function dayOf(text: string): DayNumber | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  return m ? dayNumber(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

export function readSentences(file: string): Sentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const { id, text, at, spans } = line.parse(JSON.parse(row));
      const wanted: Wanted[] = [];
      for (const span of spans) {
        if (!DAYS.has(span.type) && !MOMENTS.has(span.type)) continue;
        const any: Wanted['any'] = [];
        for (const v of span.values ?? []) {
          if (!v) continue;
          const exact = v.value ? dayOf(v.value) : null;
          if (exact !== null) any.push({ from: exact, to: exact });
          const from = v.start ? dayOf(v.start) : null;
          const end = v.end ? dayOf(v.end) : null;
          const to = end === null ? null : span.type === 'daterange' ? end - 1 : end;
          if (from !== null || end !== null) any.push({ from, to });
        }
        if (any.length > 0) wanted.push({ text: span.text, type: span.type, any });
      }
      const hasDay = spans.some((s) => DAYS.has(s.type) || MOMENTS.has(s.type));
      return { id, text, today: dayOf(at ?? USUAL) as DayNumber, wanted, hasDay, empty: spans.length === 0 };
    });
}

export const isDay = (wanted: Wanted): boolean => DAYS.has(wanted.type);
