import { describe, expect, it } from '@jest/globals';
import { meetingMoved as S } from '../../src/signals/meeting-moved.ts';
import { meeting } from '../situations.ts';
import { look } from './looking.ts';

describe('meeting-moved', () => {
  it('counts moved meetings of the last two months', () =>
    expect(
      look(S, {
        told: [
          meeting('2026-02-13 15:00', { rescheduled: true, outcome: 'called-off' }),
          meeting('2026-02-20 15:00', { rescheduled: true }),
        ],
      }),
    ).toMatchObject({ args: { n: 2 }, strength: 1 }));
  it('is a no when all stayed where they were', () =>
    expect(look(S, { told: [meeting('2026-02-13 15:00')] })).toBeNull());
  it('counts a meeting that was given another time', () =>
    expect(
      look(S, {
        told: [meeting('2026-03-20 15:00', { outcome: 'ahead', timesSet: ['2026-03-01 10:00', '2026-03-05 10:00'] })],
      }),
    ).toMatchObject({ args: { n: 1 } }));
  it('is a no when it was moved after the moment looked at', () =>
    expect(
      look(S, {
        told: [meeting('2026-03-20 15:00', { outcome: 'ahead', timesSet: ['2026-03-01 10:00', '2026-03-12 10:00'] })],
      }),
    ).toBeNull());
  it('is a no when only we were to sit there', () =>
    expect(
      look(S, { told: [meeting('2026-02-13 15:00', { rescheduled: true, guests: ['tina@acme.example'] })] }),
    ).toBeNull());
});
