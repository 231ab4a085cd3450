/** Tables of what people write: sentences that carry a signal in words, and near misses that do not. */
import { describe, expect, it } from '@jest/globals';
import type { Message, WordSignalCode } from '../../../../src/messages/reading.ts';
import { read } from '../../reading.ts';

export interface Heard {
  /** In a mail of theirs. */
  says?: readonly string[];
  /** In a rep's note of a talk. */
  notes?: readonly string[];
  /** In a mail of theirs: the words are there, the meaning is not. */
  not?: readonly string[];
  /** The same in a note. */
  notInNotes?: readonly string[];
  /** In a mail of ours. */
  ours?: readonly string[];
  notOurs?: readonly string[];
}

export type HeardTable = Partial<Record<WordSignalCode, Heard>>;

const codes = (from: Message['from'], text: string): string[] => read(from, text).words.map((w) => w.code);

const PARTS: readonly [keyof Heard, Message['from'], boolean][] = [
  ['says', 'buyer', true],
  ['notes', 'note', true],
  ['ours', 'rep', true],
  ['not', 'buyer', false],
  ['notInNotes', 'note', false],
  ['notOurs', 'rep', false],
];

/** One test a sentence, under its code. */
export function itHears(table: HeardTable): void {
  describe.each(Object.entries(table) as [WordSignalCode, Heard][])('%s', (code, heard) => {
    for (const [part, from, expected] of PARTS)
      for (const text of heard[part] ?? [])
        it(`${expected ? 'is heard' : 'is not heard'} from ${from}: ${text}`, () => {
          if (expected) expect(codes(from, text)).toContain(code);
          else expect(codes(from, text)).not.toContain(code);
        });
  });
}
