import { describe, expect, it } from '@jest/globals';
import { meeting, ours, theirs } from '../situations.ts';
import { rank } from './ranking.ts';

describe('unknown', () => {
  const story = {
    told: [
      meeting('2026-02-18 18:00', { inPerson: true, minutes: 60 }),
      theirs('2026-02-18 21:00'),
      ours('2026-02-20 14:00', { words: ['offers-something-useful'] }),
      ours('2026-03-04 15:00', { words: ['offers-something-useful'] }),
    ],
  };
  it('comes first when right people, real pain and useful mails meet silence', () =>
    expect(rank(story)[0]).toMatchObject({ code: 'unknown', certainty: 'possible', for: [], against: [] }));
  it('is not listed behind a reason that leads', () =>
    expect(
      rank({ told: [theirs('2026-02-18 21:00', { words: ['solved'] }), ours('2026-02-20 14:00')] }).map((r) => r.code),
    ).not.toContain('unknown'));
  it('is all there is for an empty deal, and does not fall over', () =>
    expect(
      rank({
        told: [],
        contacts: [],
        companies: [],
        deal: { stageId: 'no-such-stage', properties: {}, ownerId: null },
      })[0]?.code,
    ).toBeDefined());
});
