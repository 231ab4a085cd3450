import { describe, expect, it } from '@jest/globals';
import { visitsPages as S } from '../../src/signals/visits-pages.ts';
import { at, contact, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('visits-pages', () => {
  it('is seen when recent and after their last word', () =>
    expect(
      look(S, { told: [theirs('2026-02-20 10:00')], contacts: [contact({ lastVisitAt: at('2026-03-09 20:00') })] }),
    ).toMatchObject({ args: { day: '2026-03-09' } }));
  it('is a no before their last word', () =>
    expect(
      look(S, { told: [theirs('2026-03-09 10:00')], contacts: [contact({ lastVisitAt: at('2026-03-08 20:00') })] }),
    ).toBeNull());
  it('is a no when long ago', () =>
    expect(
      look(S, { told: [theirs('2026-02-02 10:00')], contacts: [contact({ lastVisitAt: at('2026-02-10 20:00') })] }),
    ).toBeNull());
  it('uses nothing from the future', () =>
    expect(
      look(S, { told: [theirs('2026-02-02 10:00')], contacts: [contact({ lastVisitAt: at('2026-03-11 20:00') })] }),
    ).toBe('unknown'));
});
