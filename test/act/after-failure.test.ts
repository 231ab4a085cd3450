import { describe, expect, it } from '@jest/globals';
import { afterFailure, isGoneAnyway, MOST_TRIES } from '../../src/act/after-failure.ts';
import { Impossible } from '../../src/act/perform.ts';
import { CrmError } from '../../src/ports/crm.ts';

describe('an effect that did not work', () => {
  it('is tried again later and later, with jitter, and given up in plain words at last', () => {
    const fault = new CrmError('try-later', 'HubSpot is not well');
    const wait = (tries: number, random: number) => {
      const verdict = afterFailure(fault, 'task-create', tries, random);
      return verdict.then === 'again' ? verdict.waitMs : null;
    };
    expect(wait(1, 0)).toBe(1_000);
    expect(wait(1, 0.999)).toBeLessThanOrEqual(2_000);
    expect(wait(4, 0)).toBe(8_000);
    expect(wait(15, 0)).toBe(3 * 3_600_000);
    expect(afterFailure(fault, 'task-create', MOST_TRIES, 0)).toEqual({
      then: 'dead',
      because: 'the task: tried 20 times; last: HubSpot is not well',
    });
  });

  it('waits as long as HubSpot asks', () => {
    const fault = new CrmError('rate-limited', 'slow down', { retryAfterMs: 40_000 });
    expect(afterFailure(fault, 'note', 1, 0)).toMatchObject({ then: 'again', waitMs: 40_000, mayHaveHappened: false });
  });

  it('is looked up first when its answer was lost', () => {
    const fault = new CrmError('unknown-outcome', 'no answer');
    expect(afterFailure(fault, 'task-create', 1, 0)).toMatchObject({ then: 'again', mayHaveHappened: true });
  });

  it('is given time when no answer came at all: HubSpot may still be at work on it', () => {
    const silent = new CrmError('unknown-outcome', 'no answer');
    const waits = [0, 0.5, 0.999].map((random) => Reflect.get(afterFailure(silent, 'note', 1, random), 'waitMs'));
    expect(waits).toEqual([30_000, 45_000, 59_970]);
    expect(Reflect.get(afterFailure(silent, 'note', 10, 0), 'waitMs')).toBeGreaterThan(60_000);
    const answered = new CrmError('unknown-outcome', 'HubSpot answered 502', { status: 502 });
    expect(afterFailure(answered, 'note', 1, 0)).toMatchObject({ waitMs: 1_000, mayHaveHappened: true });
  });

  it.each(['refused', 'missing-scope', 'not-found'] as const)('is given up at once when it is %s', (kind) => {
    expect(afterFailure(new CrmError(kind, 'no such thing'), 'list-add', 1, 0)).toEqual({
      then: 'dead',
      because: 'adding them to the list: no such thing',
    });
    expect(afterFailure(new Impossible('nothing there'), 'task-update', 1, 0).then).toBe('dead');
  });

  it('waits for the account to be connected again', () => {
    expect(afterFailure(new CrmError('disconnected', 'revoked'), 'note', 7, 0).then).toBe('parked');
  });

  it('a fault of ours is tried again too, and says nothing of its inside', () => {
    expect(afterFailure(new Error('secret detail'), 'note', 1, 0)).toMatchObject({ then: 'again' });
    expect(JSON.stringify(afterFailure(new Error('secret detail'), 'note', 1, 0))).not.toContain('secret');
  });

  it('closing what somebody deleted is done already', () => {
    expect(isGoneAnyway(new CrmError('not-found', ''), 'task-complete')).toBe(true);
    expect(isGoneAnyway(new CrmError('not-found', ''), 'task-create')).toBe(false);
    expect(isGoneAnyway(new CrmError('refused', ''), 'task-complete')).toBe(false);
  });
});
