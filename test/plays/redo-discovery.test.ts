import { describe, expect, it } from '@jest/globals';
import { redoDiscovery } from '../../src/plays/redo-discovery.ts';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });
const { body } = writePlay(s, 'redo-discovery', null);

describe('redo-discovery', () => {
  it('is of its kind', () => expect(redoDiscovery).toMatchObject({ kind: 'chase', words: 'message' }));
  it('says what it is for', () => expect(body).toContain('update my file'));
});
