import { describe, expect, it } from '@jest/globals';
import { awayNotice as S } from '../../src/signals/away-notice.ts';
import { EVIDENCE } from '../../src/wording/evidence.ts';
import { machine, ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('away-notice', () => {
  const away = { reading: { kind: 'auto-reply' as const, away: { until: '2026-03-09', says: 'away' } } };
  it('is seen when they have not been heard since', () => {
    const reply = machine('2026-03-02 10:01', away);
    expect(look(S, { told: [theirs('2026-02-20 10:00'), ours('2026-03-02 10:00'), reply] })).toMatchObject({
      source: reply.source,
      args: { day: '2026-03-09' },
    });
  });
  it('is over once they wrote again', () =>
    expect(look(S, { told: [machine('2026-03-02 10:01', away), theirs('2026-03-04 10:00')] })).toBeNull());
  it('counts less while they catch up, and says so in the past', () => {
    const hit = look(S, { told: [machine('2026-03-02 10:01', away)] });
    expect(hit).toMatchObject({ strength: 0.4, args: { over: true } });
    expect(EVIDENCE['away-notice']({ day: '2026-03-09', over: true, today: '2026-03-10' })).toContain('said they were');
  });
  it('without a day is over some time after such a notice holds a deal', () => {
    const open = (when: string) =>
      machine(when, { reading: { kind: 'auto-reply', away: { until: null, says: 'away' } } });
    expect(look(S, { told: [open('2026-03-02 10:00')] })).toMatchObject({ strength: 1, args: { over: false } });
    expect(look(S, { told: [open('2026-02-13 10:00')] })).toBeNull();
  });
  it('is over when they have long been back', () =>
    expect(
      look(S, {
        told: [
          machine('2026-02-02 10:01', { reading: { kind: 'auto-reply', away: { until: '2026-02-09', says: 'away' } } }),
        ],
      }),
    ).toBeNull());
});
