import { describe, expect, it } from '@jest/globals';
import { writePlay } from '../../src/plays/write.ts';
import { situation, step, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-03-02 10:00')], steps: [step()] });

describe('writing a play', () => {
  it('fits the words to the reason', () => {
    expect(writePlay(s, 'check-in', 'priorities-shifted').body).toContain('still on your list');
    expect(writePlay(s, 'check-in', 'found-cheaper').body).toContain('line by line');
    expect(writePlay(s, 'breakup', 'cannot-say-no').body).toContain('“send the signed form”');
  });
  it('greets and signs by first name', () => {
    const { body } = writePlay(s, 'breakup', null);
    expect(body.startsWith('Hi Helen,')).toBe(true);
    expect(body.endsWith('Rita')).toBe(true);
  });
  it('answers nothing where nothing was asked', () => {
    const words = (told: Parameters<typeof situation>[0]) =>
      writePlay(situation({ state: 'our-turn', ...told }), 'answer-them', 'we-owe-a-reply');
    expect(words({ told: [theirs('2026-03-02 10:00')], asked: 'How long?' }).body).toContain('“How long?”');
    expect(words({ told: [theirs('2026-03-02 10:00')] }).subject).toBe('Where we stand');
    expect(words({ told: [] }).body).not.toMatch(/patience|your message/);
    expect(words({ told: [], steps: [step({ owedBy: 'rep', status: 'missed' })] }).body).toContain('I owed you this');
  });
  it('takes an admin’s own words, and ours where nothing is left of them or they trick', () => {
    const written = (own: { subject?: string; body?: string }, told: Parameters<typeof situation>[0] = {}) =>
      writePlay(situation({ settings: { plays: { 'check-in': own } }, ...told }), 'check-in', null);
    const ours = written({});
    expect(written({ subject: 'Hello {first}', body: 'Hi {first}, how are you?' })).toEqual({
      subject: 'Hello Helen',
      body: 'Hi Helen, how are you?',
    });
    expect(written({ subject: '{agreed}', body: 'Hi {first},\n\nabout {agreed}.\n\n[{rep}]' })).toEqual(ours);
    expect(written({ subject: '[Re: our call]', body: 'You ignored my last three emails.' })).toEqual(ours);
    const nobody = { contacts: [], companies: [], deal: { ownerId: null } };
    expect(written({ body: 'Hi {first}, how are you?' }, nobody).body).toBe('Hi, how are you?');
  });
  it('reads well with nothing known', () => {
    const { body } = writePlay(situation({ contacts: [], companies: [], deal: { ownerId: null } }), 'check-in', null);
    expect(body.startsWith('Hi,')).toBe(true);
    expect(body).not.toMatch(/[{}[\]“”]/);
  });
});
