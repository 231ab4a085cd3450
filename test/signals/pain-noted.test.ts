import { describe, expect, it } from '@jest/globals';
import { painNoted as S } from '../../src/signals/pain-noted.ts';
import { WELL_KEPT, meeting, note } from '../situations.ts';
import { look } from './looking.ts';

describe('pain-noted', () => {
  it('is found in the account’s own field', () =>
    expect(look(S, {})).toMatchObject({ args: { quote: 'Wrong counts at the end of every shift' } }));
  it('is found in the description', () =>
    expect(look(S, { deal: { properties: {}, description: 'Trucks wait at the gate for an hour' } })).not.toBeNull());
  it('is found in what was said in a meeting', () => {
    const talk = meeting('2026-02-02 10:00', { words: ['pain-stated'] });
    expect(look(S, { told: [talk], deal: { properties: {} } })).toMatchObject({
      source: { type: 'meetings', id: talk.meeting.id },
    });
  });
  it('is found in a note', () =>
    expect(
      look(S, {
        told: [note('2026-02-02 10:00', 'pain-stated')],
        deal: { properties: { ...WELL_KEPT, business_pain: null } },
      }),
    ).not.toBeNull());
  it('is a no otherwise', () => expect(look(S, { deal: { properties: {} } })).toBeNull());
});
