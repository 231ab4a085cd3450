/** All promises of a letter, in the order of its sentences. */
import { dayText } from '../../days.ts';
import type { Letter } from '../../language.ts';
import type { PromiseRead } from '../../reading.ts';
import type { Sentence } from '../../sentences.ts';
import { callsOff } from '../words/called-off.ts';
import { meetingsIn } from './meetings.ts';
import { isLabelled, noteIn, OTHERWISE, partsOf } from './notes.ts';
import { owedIn } from './owed.ts';

/** More than a letter keeps; a text that repeats itself is cut short here. */
const MOST = 40;
/** A letter that goes on longer than this promises nothing more that anybody would keep. */
const MOST_SENTENCES = 80;

const PART_OF_MEETING =
  /^(?:meet|talk|call|speak|send (?:an? |the )?(?:calendar )?invit|join|attend|be|do|see|dial|come|make it|chat|take|discuss)/;

/** A meeting and what one of them does for it, on the same day, is the meeting. */
function isSameMeeting(owed: PromiseRead, joint: readonly PromiseRead[]): boolean {
  return joint.some((j) => j.to === owed.to && PART_OF_MEETING.test(owed.what));
}

/** "You will get it Thursday instead", "I'll tell you, should be Tuesday or Wednesday": no meeting is proposed. */
function isOwedInstead(joint: PromiseRead, owed: readonly PromiseRead[], s: Sentence): boolean {
  if (joint.status !== 'proposed') return false;
  const work = owed.filter((o) => !PART_OF_MEETING.test(o.what));
  return work.some((o) => o.to === joint.to || isOneOrTheOther(s, o.to, joint.to));
}

function isOneOrTheOther(s: Sentence, one: string | null, other: string | null): boolean {
  return s.dates.some((d, i) => {
    const next = s.dates[i + 1];
    return (
      next !== undefined &&
      dayText(d.to ?? d.from) === one &&
      dayText(next.to ?? next.from) === other &&
      /^ ?(?:or|\/|,) ?$/.test(s.lower.slice(d.end, next.start))
    );
  });
}

const ADDRESSED = /\b(?:you|your|yours|u|ya|hi|hello|dear|hey|regards|thanks|thank)\b/;

/** A rep's words to nobody are a note, wherever they are kept. */
function asNote(letter: Letter): Letter {
  return { ...letter, message: { ...letter.message, from: 'note' } };
}

/** All promises of a letter, forty at most. */
export function promisesIn(letter: Letter): PromiseRead[] {
  if (letter.message.from !== 'rep') return read(letter, letter.sentences);
  const note = asNote(letter);
  if (!ADDRESSED.test(letter.joinedLower)) {
    const written = read(letter, letter.sentences);
    return written.length > 0 && !letter.sentences.some(isLabelled) ? written : read(note, letter.sentences);
  }
  // In a letter only what is plainly a list of things to do is shorthand.
  return letter.sentences
    .slice(0, MOST_SENTENCES)
    .flatMap((s) => read(isLabelled(s) ? note : letter, [s]))
    .slice(0, MOST);
}

function read(letter: Letter, sentences: readonly Sentence[]): PromiseRead[] {
  const all: PromiseRead[] = [];
  const isNote = letter.message.from === 'note';
  const lines = sentences.slice(0, MOST_SENTENCES).flatMap((s) => (isNote ? partsOf(s) : [s]));
  for (const s of lines) {
    if (all.length >= MOST) break;
    if (s.dates.length < 2 && callsOff(s.plain)) continue;
    const owed = isNote && isLabelled(s) ? [] : owedIn(s, letter);
    const note = isNote && owed.length === 0 ? noteIn(s, letter) : null;
    if (note) {
      all.push(note);
      continue;
    }
    const joint = isNote && OTHERWISE.test(s.plain) ? [] : meetingsIn(s, letter).promises;
    all.push(...owed.filter((o) => !isSameMeeting(o, joint)), ...joint.filter((j) => !isOwedInstead(j, owed, s)));
  }
  return all.filter((p) => !isEveOf(p, all)).slice(0, MOST);
}

const SITS = /^(?:meet|sit|vote|convene|gather|decide)\b/;
const DAY_AFTER = /\b(?:(?:next|following) day|day after)\b/i;

/** "The board meets on the 14th, I'll call you the next day": what is owed is the call. */
function isEveOf(p: PromiseRead, all: readonly PromiseRead[]): boolean {
  return (
    SITS.test(p.what) &&
    all.some((o) => o.owedBy === p.owedBy && !SITS.test(o.what) && o.to !== p.to && DAY_AFTER.test(o.quote))
  );
}
