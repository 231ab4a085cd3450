import { describe, expect, it } from '@jest/globals';
import { weighReasons } from '../../src/reasons/weigh.ts';
import { choosePlay } from '../../src/plays/choose.ts';
import { taskWords } from '../../src/wording/tasks.ts';
import { situation, step, theirs } from '../situations.ts';

describe('the words of a task', () => {
  it('say what was agreed with the quote, why, and what to do', () => {
    const s = situation({ state: 'missed', steps: [step()], told: [theirs('2026-03-02 10:00', { words: ['busy'] })] });
    const reasons = weighReasons(s);
    const { subject, body } = taskWords(s, reasons, choosePlay(s, reasons));
    expect(subject).toBe('Check in: Quarry Lane Foods');
    expect(body).toContain('send the signed form (Friday, March 6)');
    expect(body).toContain('“You will have it by Friday”');
    expect(body).toContain('What to do: Check in.');
    expect(body).not.toMatch(/\bOpens\b/);
    expect(body.length).toBeLessThan(700);
  });
});
