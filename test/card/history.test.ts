import { describe, expect, it } from '@jest/globals';
import { shownHistory } from '../../src/card/history.ts';
import type { HistoryData } from '../../src/card/history.ts';

const said = (data: HistoryData) =>
  shownHistory([{ at: 0, data }], { state: 'dark', holdUntil: null, at: 0 }).map((entry) => entry.says);

describe('an entry about what was not done', () => {
  it.each([
    [
      'the note',
      'the note: HubSpot answered 400: no such owner',
      'Not done: the note. HubSpot answered 400: no such owner',
    ],
    ['the task', 'the task: tried 20 times; last: busy', 'Not done: the task. Tried 20 times; last: busy'],
    ['the list', 'something else', 'Not done: the list. Something else'],
  ])('says why: %s, %s', (what, because, says) => {
    expect(said({ kind: 'failed', what, because })).toEqual([says]);
  });
});
