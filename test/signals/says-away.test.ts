import { describe, expect, it } from '@jest/globals';
import { saysAway as S } from '../../src/signals/says-away.ts';
import { machine, note, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

const away = (until: string | null) => ({ kind: 'auto-reply' as const, away: { until, says: 'away' } });

describe('says-away', () => {
  it('is seen in what they write, with the record and the quote', () => {
    const mail = theirs('2026-03-02 10:00', { words: ['away'] });
    expect(look(S, { told: [mail] })).toMatchObject({
      strength: 1,
      source: mail.source,
      args: { quote: 'words of away', by: 'buyer' },
    });
  });
  it('counts less in a note of ours', () => {
    const hit = look(S, { told: [theirs('2026-03-02 10:00'), note('2026-03-03 10:00', 'away')] });
    expect(hit).toMatchObject({ strength: 0.7, args: { by: 'note' } });
  });
  it('is not seen when only we said it', () =>
    expect(look(S, { told: [theirs('2026-03-02 10:00'), ours('2026-03-03 10:00', { words: ['away'] })] })).toBeNull());
  it('is over when the day they are back has passed, however fresh the words', () => {
    const told = (until: string) => [machine('2026-03-06 10:00', { words: ['away'], reading: away(until) })];
    expect(look(S, { told: told('2026-03-12') })).not.toBeNull();
    expect(look(S, { told: told('2026-03-09') })).toBeNull();
  });
  it('without a day is over after as long as such a notice holds a deal', () => {
    const told = (day: string) => [theirs(`2026-02-${day} 10:00`, { words: ['away'] })];
    expect(look(S, { told: told('26') })).not.toBeNull();
    expect(look(S, { told: told('18') })).toBeNull();
  });
  it('is unknown, not absent, when there is nothing to read', () => expect(look(S, { told: [] })).toBe('unknown'));
});
