import { describe, expect, it } from '@jest/globals';
import { theyWaitForUs as S } from '../../src/signals/they-wait-for-us.ts';
import { step, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('they-wait-for-us', () => {
  it('quotes what they asked', () => {
    const mail = theirs('2026-03-04 10:00');
    expect(look(S, { told: [mail], state: 'our-turn', asked: 'Could you send the letter?' })).toMatchObject({
      source: mail.source,
      args: { quote: 'Could you send the letter?' },
    });
  });
  it('quotes what we promised and did not do', () => {
    const owed = step({ owedBy: 'rep', status: 'missed', quote: 'I send it Wednesday', due: '2026-03-04' });
    expect(look(S, { told: [theirs('2026-03-02 10:00')], state: 'our-turn', steps: [owed] })).toMatchObject({
      source: owed.source,
      args: { day: '2026-03-04', by: 'rep' },
    });
  });
  it('is a no while the move is theirs', () =>
    expect(look(S, { told: [theirs('2026-03-04 10:00')], state: 'dark' })).toBeNull());
});
