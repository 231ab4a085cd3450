import { describe, expect, it } from '@jest/globals';
import { elsewhere } from '../../src/card/same-agreement.ts';
import { answerStep } from '../../src/card/settle.ts';
import type { OnTheDesk } from '../../src/card/read.ts';
import { situation, step, theirs } from '../situations.ts';

const mail = { type: 'emails', id: '11' } as const;
const field = { type: 'deals', id: '501' } as const;
const said = step({ what: 'confirm the number of sites', due: '2026-03-05', source: mail });
const noted = step({ what: 'confirm number of sites', due: '2026-03-05', source: field });

describe('one agreement in several records', () => {
  it('is found by its words, its day and who owes it', () => {
    expect(elsewhere(said, [said, noted])).toEqual([field]);
    expect(elsewhere(said, [{ ...noted, due: '2026-03-12' }])).toEqual([]);
    expect(elsewhere(said, [{ ...noted, due: '2026-03-12' }], true)).toEqual([field]);
    expect(elsewhere(said, [{ ...noted, owedBy: 'rep' }])).toEqual([]);
    expect(elsewhere(said, [{ ...noted, what: 'send the security letter' }])).toEqual([]);
    expect(elsewhere({ ...said, what: 'do it' }, [{ ...noted, what: 'do it' }])).toEqual([]);
  });

  it('is settled in all of them by one click', async () => {
    const at = situation({ told: [theirs('2026-02-18 10:00')], state: 'missed', steps: [noted, said] });
    const on = { seen: { situation: at, judgement: { nextStep: said, state: 'missed' } } } as unknown as OnTheDesk;
    const deed = await answerStep({ key: 'k'.repeat(8), action: 'step', happened: true, source: mail })(on, null);
    expect('action' in deed ? deed.action.settled.map((s) => [s.source, s.says]) : deed).toEqual([
      [mail, 'happened'],
      [field, 'happened'],
    ]);
  });
});
