/** A missing input is unknown, not "no": what every signal answers when what it needs was never there. */
import { describe, expect, it } from '@jest/globals';
import { readMessage } from '../../../src/messages/read.ts';
import { weighReasons } from '../../../src/reasons/weigh.ts';
import { inputsOf } from '../../../src/signals/inputs.ts';
import { SIGNALS, type SignalCode } from '../../../src/signals/list.ts';
import { company, contact, ours, situation, theirs, WELL_KEPT, type Story } from '../../situations.ts';

const missing = (story: Story, code: SignalCode) => {
  const finding = SIGNALS.find((s) => s.code === code)?.look(inputsOf(situation(story)));
  return finding?.known === false ? finding.missing : 'known';
};

const empty = { reading: { empty: true as const } };
const unread = { told: [theirs('2026-02-10 10:00', empty), ours('2026-02-20 10:00', empty)] };
const wins = { n: 12, byIndustry: new Map(), bySource: new Map(), employees: { low: 20, high: 500, n: 12 } };

describe('what cannot be known', () => {
  it('is what mails without a text say', () => {
    expect(readMessage({ at: 0, from: 'buyer', subject: 'Hello', text: null }).empty).toBe(true);
    expect(readMessage({ at: 0, from: 'buyer', text: 'Hello' }).empty).toBeUndefined();
    const unpained = { ...unread, deal: { properties: { ...WELL_KEPT, business_pain: null } } };
    for (const code of [
      'says-busy',
      'said-why',
      'no-pain-noted',
      'no-step-agreed',
      'bare-nudges',
      'fresh-request',
    ] as const)
      expect([code, missing(unpained, code)]).toEqual([code, 'spoken']);
    for (const code of ['offer-then-silence', 'asked-then-vanished'] as const)
      expect([code, missing(unread, code)]).toEqual([code, 'offers']);
  });
  it('is not what one readable mail leaves unsaid', () => {
    const told = [...unread.told, ours('2026-02-21 10:00')];
    for (const code of ['says-busy', 'no-step-agreed', 'offer-then-silence'] as const)
      expect([code, missing({ told }, code)]).toEqual([code, 'known']);
  });
  it.each<[SignalCode, string, Story]>([
    ['industry-unlike', 'industry', { companies: [company({ industry: null })], account: { wins } }],
    ['industry-unlike', 'wins', { account: { wins: { ...wins, n: 9 } } }],
    ['size-unlike', 'employees', { companies: [company({ employees: null })], account: { wins } }],
    ['source-rarely-wins', 'origin', { account: { wins } }],
    ['source-rarely-wins', 'wins', { deal: { origin: 'PAID_SOCIAL' }, account: { wins } }],
    ['visits-pages', 'visits', {}],
    ['clicks-no-answer', 'opens', { told: [ours('2026-02-20 10:00')] }],
    ['late-stage', 'stage', { stage: 'gone' }],
    ['answers-colleague-not-rep', 'owner', { deal: { ownerId: null } }],
    ['ignores-everyone', 'owner', { deal: { ownerId: null } }],
  ])('%s lacks %s', (code, need, story) => expect(missing(story, code)).toBe(need));
});

describe('unknown in first place', () => {
  it('says what would help, and nothing about other reps', () => {
    const [first] = weighReasons(situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-20 10:00')] }));
    expect(first?.code).toBe('unknown');
    expect(first?.missing).toContain('earlier offers, to know how long a review takes');
    expect(first?.missing).toContain('the deal’s stage history');
    expect(first?.missing.join()).not.toContain('reps');
  });
  it('asks for the words first when none could be read', () => {
    const contacts = [contact({ lastVisitAt: 1 })];
    const [first] = weighReasons(situation({ contacts, ...unread }));
    expect(first).toMatchObject({
      code: 'unknown',
      missing: expect.arrayContaining(['the text of emails, calls, meetings or notes']),
    });
    expect(first?.missing[0]).toBe('the text of emails, calls, meetings or notes');
  });
});
