import { describe, expect, it } from '@jest/globals';
import { withSettled } from '../../src/card/settled.ts';
import type { Settled } from '../../src/card/settled.ts';
import type { MeetingFact } from '../../src/deal/facts.ts';
import { meeting, situation, theirs } from '../situations.ts';

const promise = {
  quote: 'by Friday',
  what: 'x',
  owedBy: 'buyer',
  from: null,
  to: '2026-03-06',
  status: 'proposed',
} as const;
const mail = theirs('2026-03-02 10:00', { reading: { promises: [promise] } });
const past = meeting('2026-03-03 10:00');
const { facts } = situation({ told: [mail, past] });
const at = Date.parse('2026-03-09T10:00:00Z');

const settle = (says: Settled['says'], source: Settled['source']) => withSettled(facts, [{ at, source, says }]);
const meetingIn = (f: typeof facts) => f.activities.find((a): a is MeetingFact => a.type === 'meetings');
const meetingId = meetingIn(facts)?.id ?? '';

describe('what reps settled', () => {
  it('is laid over the facts: a meeting that did or did not happen', () => {
    const source = { type: 'meetings', id: meetingId } as const;
    expect(meetingIn(settle('happened', source))?.outcome).toBe('COMPLETED');
    expect(meetingIn(settle('not-happened', source))).toMatchObject({
      outcome: 'NO_SHOW',
      outcomeHistory: [{ at, value: 'NO_SHOW' }],
    });
  });

  it('a promise that is confirmed counts as agreed, one that is not agreed is none', () => {
    const promises = (says: Settled['says']) =>
      settle(says, mail.source).activities.find((a) => a.id === mail.source.id)?.reading?.promises;
    expect(promises('confirmed')).toMatchObject([{ status: 'agreed' }]);
    expect(promises('withdrawn')).toEqual([]);
    expect(promises('happened')).toMatchObject([{ status: 'agreed', kept: true }]);
    expect(promises('not-happened')).toEqual([promise]);
  });

  it('the newest word counts, and the facts themselves stay as they are', () => {
    const source = { type: 'meetings', id: meetingId } as const;
    const both = withSettled(facts, [
      { at: at + 1, source, says: 'not-happened' },
      { at, source, says: 'happened' },
    ]);
    expect(meetingIn(both)?.outcome).toBe('NO_SHOW');
    expect(meetingIn(facts)?.outcome).not.toBe('NO_SHOW');
    expect(withSettled(facts, [])).toBe(facts);
  });
});
