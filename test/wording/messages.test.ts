import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '../../src/plays/guards/template-check.ts';
import { MESSAGES } from '../../src/wording/messages/list.ts';

const all = Object.entries(MESSAGES).flatMap(([play, m]) =>
  [m.plain, ...Object.values(m.because ?? {}), ...Object.values(m.opening ?? {})].map((w) => ({ play, ...w })),
);

describe('the words of the plays', () => {
  it('pass the check that admins’ own words must pass', () => {
    for (const { subject, body } of all) expect([...checkTemplate(subject), ...checkTemplate(body)]).toEqual([]);
  });
  it('are short', () => {
    for (const { subject, body } of all) {
      expect(subject.length).toBeLessThan(50);
      expect(body.split(/\s+/).length).toBeLessThan(90);
    }
  });
  it('never repeat why somebody is away', () => {
    for (const { body } of all.filter((w) => w.play === 'hold-with-care'))
      expect(body).not.toMatch(/\bill\b|sick|hospital|family|baby|recover/i);
  });
});
