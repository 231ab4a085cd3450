import { describe, expect, it } from '@jest/globals';
import { spokenIn } from '../../../src/signals/inputs/spoken.ts';
import { at, call, machine, meeting, note, ours, situation, theirs } from '../../situations.ts';

describe('what was said', () => {
  it('keeps whose words they are', () => {
    const spoken = spokenIn(
      situation({
        told: [
          theirs('2026-02-02 10:00', { words: ['busy'] }),
          ours('2026-02-03 10:00', { words: ['busy'] }),
          call('2026-02-04 10:00', { words: ['busy'] }),
          meeting('2026-02-05 10:00', { words: ['busy'] }),
          meeting('2026-02-09 10:00', { words: ['busy'], outcome: 'no-show' }),
          note('2026-02-06 10:00', 'busy'),
          machine('2026-02-07 10:00', { words: ['busy'] }),
        ],
      }),
    );
    expect(
      spoken
        ?.of('busy')
        .map((s) => s.by)
        .sort(),
    ).toEqual(['buyer', 'call', 'machine', 'meeting', 'meeting', 'note', 'rep']);
  });
  it('uses nothing that is said later than now', () => {
    const spoken = spokenIn(
      situation({ now: at('2026-02-05 12:00'), told: [theirs('2026-02-02 10:00'), note('2026-02-06 10:00', 'busy')] }),
    );
    expect(spoken?.of('busy')).toEqual([]);
  });
  it('counts what they said afterwards', () => {
    const spoken = spokenIn(
      situation({
        told: [
          theirs('2026-02-02 10:00', { words: ['busy'] }),
          theirs('2026-02-03 10:00', { courtesy: true }),
          theirs('2026-02-12 10:00'),
        ],
      }),
    );
    expect(spoken?.of('busy')[0]).toMatchObject({ laterWords: 1, daysBefore: 10 });
  });
  it('is unknown with nothing to read', () => expect(spokenIn(situation({}))).toBeNull());
});
