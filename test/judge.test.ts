/** What holds of every judgement, whatever a deal's records look like. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judge } from '../src/judge.ts';
import { DEFAULT_SETTINGS } from '../src/settings/declared.ts';
import { call, dealTold, mail, meeting, note, ny, ours, RITA, sms, theirs, type Told } from './telling.ts';

const TEXTS = [
  "I'll send you the signed form by Friday.",
  'Could you send me the security letter?',
  'Thanks!',
  'We are swamped, please call me in April.',
  'I am out of the office until March 16.',
  'Not now.',
  'Checking in.',
  '',
  'The budget is frozen; we went with somebody else.',
];
const DAYS = Array.from({ length: 50 }, (_, i) => new Date(Date.UTC(2026, 0, 12 + i)).toISOString().slice(0, 10));

const record: fc.Arbitrary<Told> = fc
  .record({
    kind: fc.constantFrom('theirs', 'ours', 'call', 'meeting', 'note', 'sms', 'robot'),
    day: fc.constantFrom(...DAYS),
    hour: fc.integer({ min: 0, max: 23 }),
    text: fc.constantFrom(...TEXTS),
    outcome: fc.constantFrom('SCHEDULED', 'COMPLETED', 'NO_SHOW', 'CANCELED', 'RESCHEDULED', null),
  })
  .map(({ kind, day, hour, text, outcome }) => {
    const when = `${day} ${String(hour).padStart(2, '0')}:30`;
    if (kind === 'theirs') return theirs(when, text);
    if (kind === 'ours') return ours(when, text);
    if (kind === 'call') return call(when, { hs_call_body: text });
    if (kind === 'meeting') return meeting('2026-01-09 10:00', when, outcome);
    if (kind === 'note') return note(when, text);
    if (kind === 'sms') return sms(when, `From Helen: ${text}`);
    return mail(when, 'noreply@quarrylane.example', RITA, text, { hs_email_subject: 'Automatic reply: hello' });
  });

const records = fc.array(record, { maxLength: 14 });
const moment = fc.integer({ min: ny('2026-01-10 00:00'), max: ny('2026-05-01 00:00') });

describe('every judgement', () => {
  it('is the same whatever the order in which records arrive', () => {
    fc.assert(
      fc.property(
        records.chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray(told, { minLength: told.length }))),
        moment,
        ([told, shuffled], at) => {
          const facts = dealTold(told);
          const order = new Map(shuffled.map((t, i) => [t.object.id, i]));
          const activities = [...facts.activities].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
          expect(judge({ ...facts, activities }, DEFAULT_SETTINGS, at)).toEqual(judge(facts, DEFAULT_SETTINGS, at));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps the rules that tie its parts together', () => {
    fc.assert(
      fc.property(records, moment, (told, at) => {
        const j = judge(dealTold(told), DEFAULT_SETTINGS, at);
        if (j.lookAgainAt !== null) expect(j.lookAgainAt).toBeGreaterThan(at);
        if (j.task) expect(['missed', 'dark']).toContain(j.state);
        expect(j.episode !== null).toBe(j.state === 'missed' || j.state === 'dark');
        if (['engaged', 'waiting', 'quiet', 'nurture', 'closed'].includes(j.state)) expect(j.play).toBeNull();
        if (j.state === 'our-turn') expect([j.turn, j.silence, j.play?.code]).toEqual(['rep', null, 'answer-them']);
        if (j.silence) {
          expect(j.silence.workingDays).toBeGreaterThanOrEqual(0);
          if (j.state === 'dark') expect(j.silence.workingDays).toBeGreaterThanOrEqual(7 - 1e-6);
          if (j.state === 'quiet') expect(j.silence.workingDays).toBeGreaterThanOrEqual(3 - 1e-6);
        }
        if (j.state === 'missed') expect(j.nextStep?.status).toBe('missed');
        expect((j.state === 'held') === (j.hold !== null && j.state === 'held')).toBe(true);
        for (const r of j.reasons) expect(r.strength).toBeGreaterThan(0);
        if (j.nextStep) expect(j.nextStep.quote.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 150 },
    );
  });

  it('does not change by itself before the moment it names, in state, step or task', () => {
    fc.assert(
      fc.property(records, moment, fc.double({ min: 0, max: 1, noNaN: true }), (told, at, share) => {
        const facts = dealTold(told.filter((t) => t.type !== 'meetings'));
        // Only records that are known already: news may change anything.
        const now = Math.max(at, ny('2026-03-05 00:00'));
        const first = judge(facts, DEFAULT_SETTINGS, now);
        const end = first.lookAgainAt ?? now + 30 * 86_400_000;
        const later = judge(facts, DEFAULT_SETTINGS, Math.floor(now + (end - now - 10) * share));
        expect([later.state, later.nextStep?.status, later.task !== null]).toEqual([
          first.state,
          first.nextStep?.status,
          first.task !== null,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('stands ten thousand touches, touches in the future and no date of creation', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      (i % 7 === 0 ? theirs : ours)(`${DAYS[i % 50]} 10:0${i % 10}`, TEXTS[i % TEXTS.length] ?? ''),
    );
    const facts = dealTold([...many, theirs('2027-01-01 10:00', 'From the future.')]);
    const without = { ...facts, activities: facts.activities.map((a) => ({ ...a, createdAt: null })) };
    expect(judge(without, DEFAULT_SETTINGS, ny('2026-03-20 10:00')).state).toBeDefined();
  });
});
