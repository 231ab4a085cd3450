import { describe, expect, it } from '@jest/globals';
import { heldAway as S } from '../../src/signals/held-away.ts';
import { look } from './looking.ts';

describe('held-away', () => {
  it('gives the day and nothing else', () =>
    expect(
      look(S, { state: 'held', hold: { until: '2026-03-16', because: 'out-of-office', source: null } }),
    ).toMatchObject({ args: { day: '2026-03-16' } }));
  it('takes an assistant’s note like an automatic reply', () =>
    expect(
      look(S, { state: 'held', hold: { until: '2026-03-16', because: 'assistant-note', source: null } }),
    ).not.toBeNull());
  it('is a no for a snooze', () =>
    expect(look(S, { state: 'held', hold: { until: '2026-03-16', because: 'snooze', source: null } })).toBeNull());
});
