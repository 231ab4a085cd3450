import { describe, expect, it } from '@jest/globals';
import { waitItOut } from '../../src/plays/wait-it-out.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'wait-it-out', null);

describe('wait-it-out', () => {
  it('is of its kind', () => expect(waitItOut).toMatchObject({ kind: 'pause', words: 'note' }));
  it('says what it is for', () => expect(body).toContain('Leave it for now'));
  it('sends nothing', () => expect(body).not.toMatch(/^H(i|ello)/));
});
