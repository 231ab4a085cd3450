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
  it('quotes what they asked us to do by a day', () => {
    const mail = theirs('2026-02-24 10:00');
    const owed = step({ owedBy: 'rep', status: 'missed', source: mail.source, quote: 'Please call me on Monday' });
    expect(look(S, { told: [mail], state: 'our-turn', steps: [owed] })).toMatchObject({ args: { by: 'buyer' } });
  });
  it('says that nobody has written yet', () =>
    expect(look(S, { told: [], state: 'our-turn' })).toMatchObject({ source: null, args: { n: 0 } }));
  it('is a no while the move is theirs', () =>
    expect(look(S, { told: [theirs('2026-03-04 10:00')], state: 'dark' })).toBeNull());
});
