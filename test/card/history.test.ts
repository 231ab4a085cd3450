import { describe, expect, it } from '@jest/globals';
import { shownHistory } from '../../src/card/history.ts';
import type { HistoryData } from '../../src/card/history.ts';

const said = (data: HistoryData) =>
  shownHistory([{ at: 0, data }], { state: 'dark', holdUntil: null, at: 0 }).map((entry) => entry.says);

describe('that no task is made for what was quiet before', () => {
  const history = (minutes: number, ...more: HistoryData[]) => {
    const backlog: HistoryData = { kind: 'task', did: 'backlog', recordId: null };
    const rows = [backlog, ...more].map((data, i) => ({ at: i * minutes * 60_000, data })).reverse();
    return shownHistory(rows, { state: 'dark', holdUntil: null, at: 0 }).map((entry) => entry.says);
  };
  const created: HistoryData = { kind: 'task', did: 'created', recordId: null };

  it('is no news once one is made right after', () => {
    expect(history(1, created)).toEqual(['A task was created']);
    expect(history(60, created)).toHaveLength(2);
    expect(history(1)).toHaveLength(1);
  });
});

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
