import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PLAY_CODES } from '../../src/judgement.ts';
import { PLAYS } from '../../src/plays/list.ts';
import { REASONS } from '../../src/reasons/list.ts';
import { MESSAGES } from '../../src/wording/messages/list.ts';
import { PLAY_WORDS } from '../../src/wording/plays.ts';

const files = readdirSync(new URL('../../src/plays', import.meta.url)).map((f) => f.replace('.ts', ''));

describe('the list of plays', () => {
  for (const code of PLAY_CODES)
    it(`has ${code} with its file, its label and its words`, () => {
      expect(files).toContain(code);
      expect(PLAYS[code].code).toBe(code);
      expect(PLAY_WORDS[code].label).not.toBe('');
      expect(PLAY_WORDS[code].does).toMatch(/\.$/);
      expect(PLAY_WORDS[code].task).toMatch(/\.$/);
      expect(MESSAGES[code].plain.body).not.toBe('');
    });
  it('has a play for every reason', () => {
    for (const reason of Object.values(REASONS)) expect(PLAYS[reason.play]).toBeDefined();
  });
  it('knows which plays ask something of them', () => {
    const asking = PLAY_CODES.filter((c) => PLAYS[c].kind === 'chase');
    expect(asking).toEqual(expect.arrayContaining(['check-in', 'call-instead', 'redo-discovery']));
    for (const quiet of ['wait-it-out', 'hold-with-care', 'breakup', 'send-something-useful', 'answer-them'] as const)
      expect(asking).not.toContain(quiet);
  });
});
