/**
 * Signals in words, with whose words they are and how fresh they are.
 * A rep's own mail proves nothing about the buyer, so it is kept apart; a rep's note about a call or a meeting reports
 * what was said there and counts a little less than the buyer's own words; a note to oneself counts less again.
 */
import type { Day, Instant, Source } from '../../deal/facts.ts';
import { placeOfFirst } from '../../deal/ordered.ts';
import type { Reading, WordSignalCode } from '../../messages/reading.ts';
import type { Situation } from '../../situation.ts';
import type { SpokenBy } from '../signal.ts';

export interface Said {
  code: WordSignalCode;
  quote: string;
  name: string | null;
  by: SpokenBy;
  /** Address of the speaker, where known. */
  who: string | null;
  at: Instant;
  source: Source;
  /** Words of theirs with substance that came later; a mood fades with each of them. */
  laterWords: number;
  /** Calendar days between these words and their last word. */
  daysBefore: number;
  /** The day they are back, where the same message says so. */
  until: Day | null;
}

export interface Spoken {
  of(code: WordSignalCode): readonly Said[];
  /** How much had words at all. */
  texts: number;
}

const DAY_MS = 86_400_000;
const NOBODY: readonly Said[] = [];

/** The same message may be recorded twice within a minute. */
const SAME_MOMENT_MS = 60_000;

/** Index of the first moment after `when` in an ordered list. */
function firstAfter(moments: readonly Instant[], when: Instant): number {
  return placeOfFirst(moments, (moment) => moment > when);
}

/** Nothing was there to read, and what else was known of it says nothing either. */
function isBlank(reading: Reading): boolean {
  return reading.empty === true && reading.words.length === 0;
}

/** They wrote or we did, and not one text came with it: whatever is said there is unknown. */
export function cannotRead({ touches }: Situation): boolean {
  let written = 0;
  for (const { channel, reading } of touches) {
    if (channel !== 'email' && channel !== 'message') continue;
    if (reading && !reading.empty) return false;
    written += 1;
  }
  return written > 0;
}

/** All that was said on this deal up to now; null when there was nothing to read. */
export function spokenIn(situation: Situation): Spoken | null {
  const { touches, timeline, facts, meetings, at } = situation;
  const lastWord = situation.lastTheirs?.at ?? at;
  const theirWords: Instant[] = [];
  for (const t of touches)
    if (t.direction !== 'ours' && t.human && !t.courtesy && t.channel !== 'page') theirWords.push(t.at);

  const byCode = new Map<WordSignalCode, Said[]>();
  let texts = 0;
  const read = (reading: Reading | null, by: SpokenBy, who: string | null, when: Instant, source: Source): void => {
    if (!reading || when > at || isBlank(reading)) return;
    texts += 1;
    for (const word of reading.words) {
      const laterWords = theirWords.length - firstAfter(theirWords, when + SAME_MOMENT_MS);
      const said: Said = {
        code: word.code,
        quote: word.quote,
        name: word.name ?? null,
        by,
        who,
        at: when,
        source,
        laterWords,
        daysBefore: Math.max(0, (lastWord - when) / DAY_MS),
        until: reading.away?.until ?? null,
      };
      const list = byCode.get(word.code);
      if (list) list.push(said);
      else byCode.set(word.code, [said]);
    }
  };

  const readMeetings = new Set<string>();
  for (const t of touches) {
    if (t.channel === 'meeting') readMeetings.add(t.source.id);
    const by: SpokenBy =
      t.channel === 'call' ? 'call' : t.channel === 'meeting' ? 'meeting' : t.direction === 'ours' ? 'rep' : 'buyer';
    read(t.reading, by, t.direction === 'ours' ? null : (t.buyers[0] ?? null), t.at, t.source);
  }
  for (const t of timeline.machines) read(t.reading, 'machine', t.buyers[0] ?? null, t.at, t.source);
  for (const m of meetings)
    if (!readMeetings.has(m.id)) read(m.reading, 'meeting', null, m.start, { type: 'meetings', id: m.id });
  for (const a of facts.activities)
    if (a.type === 'notes') read(a.reading, 'note', null, a.at, { type: 'notes', id: a.id });

  if (texts === 0) return null;
  return { of: (code) => byCode.get(code) ?? NOBODY, texts };
}
