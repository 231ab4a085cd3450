/** All promises of a letter, in the order of its sentences. */
import type { Letter } from '../../language.ts';
import type { PromiseRead } from '../../reading.ts';
import { meetingsIn } from './meetings.ts';
import { noteIn } from './notes.ts';
import { owedIn } from './owed.ts';

/** More than a letter keeps; a text that repeats itself is cut short here. */
const MOST = 40;

export function promisesIn(letter: Letter): PromiseRead[] {
  const all: PromiseRead[] = [];
  for (const s of letter.sentences) {
    if (all.length >= MOST) break;
    const note = noteIn(s, letter);
    if (note) {
      all.push(note);
      continue;
    }
    const owed = owedIn(s, letter);
    const joint = meetingsIn(s, letter).promises;
    // A meeting and what one of them does for it, on the same day, is the meeting.
    all.push(
      ...owed.filter(
        (o) =>
          !joint.some(
            (j) =>
              j.to === o.to &&
              /^(?:meet|talk|call|speak|send (?:an? |the )?(?:calendar )?invit|join|attend|be|do|see|dial|come|make it|chat|take|discuss)/.test(
                o.what,
              ),
          ),
      ),
      ...joint,
    );
  }
  return all.slice(0, MOST);
}
