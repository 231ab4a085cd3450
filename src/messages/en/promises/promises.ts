/** All promises of a letter, in the order of its sentences. */
import type { Letter } from '../../language.ts';
import type { PromiseRead } from '../../reading.ts';
import { meetingsIn } from './meetings.ts';
import { isLabelled, noteIn } from './notes.ts';
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

/** "You will get it Thursday instead" proposes no meeting. */
function isOwedInstead(joint: PromiseRead, owed: readonly PromiseRead[]): boolean {
  return joint.status === 'proposed' && owed.some((o) => o.to === joint.to && !PART_OF_MEETING.test(o.what));
}

export function promisesIn(letter: Letter): PromiseRead[] {
  const all: PromiseRead[] = [];
  const isNote = letter.message.from === 'note';
  for (const s of letter.sentences.slice(0, MOST_SENTENCES)) {
    if (all.length >= MOST) break;
    const owed = isNote && isLabelled(s) ? [] : owedIn(s, letter);
    const note = isNote && owed.length === 0 ? noteIn(s, letter) : null;
    if (note) {
      all.push(note);
      continue;
    }
    const joint = meetingsIn(s, letter).promises;
    all.push(...owed.filter((o) => !isSameMeeting(o, joint)), ...joint.filter((j) => !isOwedInstead(j, owed)));
  }
  return all.slice(0, MOST);
}
