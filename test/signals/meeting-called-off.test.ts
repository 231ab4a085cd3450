import { describe, expect, it } from '@jest/globals';
import { meetingCalledOff as S } from '../../src/signals/meeting-called-off.ts';
import { meeting } from '../situations.ts';
import { look } from './looking.ts';

describe('meeting-called-off', () => {
  it('is seen while no new meeting stands', () => {
    const off = meeting('2026-02-20 15:00', { outcome: 'called-off', outcomeAt: '2026-02-19 10:00' });
    expect(look(S, { told: [off] })).toMatchObject({
      source: { type: 'meetings', id: off.meeting.id },
      args: { day: '2026-02-20' },
    });
  });
  it('is a no when another is booked', () =>
    expect(
      look(S, {
        told: [
          meeting('2026-02-20 15:00', { outcome: 'called-off' }),
          meeting('2026-03-12 15:00', { outcome: 'ahead' }),
        ],
      }),
    ).toBeNull());
  it('is a no when the last one was held', () =>
    expect(
      look(S, { told: [meeting('2026-02-20 15:00', { outcome: 'called-off' }), meeting('2026-02-24 15:00')] }),
    ).toBeNull());
  it('is a no when we called it off ourselves', () =>
    expect(look(S, { told: [meeting('2026-02-20 15:00', { outcome: 'called-off', byUs: true })] })).toBeNull());
});
