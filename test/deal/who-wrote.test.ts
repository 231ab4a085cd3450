import { describe, expect, it } from '@jest/globals';
import { saysWhoWrote } from '../../src/deal/who-wrote.ts';

describe('who wrote a logged short message', () => {
  it.each([
    ['From Angela: thx, saw it', 'theirs', 'thx, saw it'],
    ['Sean texted: "got your mail, on the road"', 'theirs', 'got your mail, on the road'],
    ['Amir: ok for me', 'theirs', 'ok for me'],
    ['She replied - not this week', 'theirs', 'not this week'],
    ['Reply from Jo Ann: call me after 3', 'theirs', 'call me after 3'],
    ['Hi Rita, can we move Thursday?', 'theirs', 'Hi Rita, can we move Thursday?'],
    ['Hi Jolene, Rita here. Any feedback?', 'ours', 'Hi Jolene, Rita here. Any feedback?'],
    ['Rita: are we still on?', 'ours', 'are we still on?'],
    ['Yolanda - saw your post. Congrats!', 'ours', 'Yolanda - saw your post. Congrats!'],
    ['Hey, this is Rita from Quayside', 'ours', 'Hey, this is Rita from Quayside'],
    ['ok', null, 'ok'],
    ['running ten minutes late', null, 'running ten minutes late'],
  ])('%s', (text, direction, words) => {
    expect(saysWhoWrote(text, ['Jolene'], ['Rita'])).toEqual({ direction, words });
  });

  it.each(['+Anna', 'Sam (Ext', 'Kim [', 'J*', 'Bo\\'])('reads a message of a portal whose rep is called %s', (rep) => {
    expect(saysWhoWrote('running ten minutes late', [], [rep])).toEqual({
      direction: null,
      words: 'running ten minutes late',
    });
    expect(saysWhoWrote(`Quick one, ${rep} here from Quayside`, [], [rep]).direction).toBe('ours');
  });
});
