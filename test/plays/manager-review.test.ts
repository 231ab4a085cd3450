import { describe, expect, it } from '@jest/globals';
import { managerReview } from '../../src/plays/manager-review.ts';
import { offerPlays } from '../../src/plays/offer.ts';
import { writePlay } from '../../src/plays/write.ts';
import { weighReasons } from '../../src/reasons/weigh.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'manager-review', null);

describe('manager-review', () => {
  it('is of its kind', () => expect(managerReview).toMatchObject({ kind: 'internal', words: 'note' }));
  it('says what it is for', () => expect(body).toContain('privately'));
  it('is never offered to a rep', () =>
    expect(offerPlays(s, weighReasons(s)).map((o) => o.code)).not.toContain('manager-review'));
});
