import { describe, expect, it } from '@jest/globals';
import type { Deed } from '../../src/card/acting.ts';
import { cardWords } from '../../src/card/words.ts';
import { putStep } from '../../src/card/settle.ts';
import type { NextStepPost } from '../../src/card/posts.ts';
import type { NextStep } from '../../src/judgement.ts';
import { situation, step, theirs } from '../situations.ts';

type Refused = { ok: false; message: string };
const key = 'one-click';

function decided(post: NextStepPost, shown: NextStep): Deed | Refused {
  const s = situation({ told: [theirs('2026-03-02 10:00')], steps: [shown], now: Date.parse('2026-03-04T15:00:00Z') });
  const seen = { situation: s, judgement: { state: s.state, nextStep: s.nextStep } };
  return putStep(post)({ seen } as unknown as Parameters<ReturnType<typeof putStep>>[0], 'Rita') as Deed | Refused;
}

const done = (result: Deed | Refused): Deed => {
  if (!('happened' in result)) throw new Error(`refused: ${result.message}`);
  return result;
};

describe('saying yes to a proposed step', () => {
  const proposed = (due: string | null) => step({ status: 'proposed', due });

  it('records it as agreed', () => {
    const { happened, action } = done(decided({ key, action: 'confirm' }, proposed('2026-03-06')));
    expect(happened).toBe(cardWords.happened.confirmed);
    expect(action.history).toMatchObject([{ did: 'confirm', due: '2026-03-06' }]);
  });

  it('is refused without a day, and with one it counts', () => {
    expect(decided({ key, action: 'confirm' }, proposed(null))).toMatchObject({
      ok: false,
      message: cardWords.refused.needsDay,
    });
    const { happened, action } = done(decided({ key, action: 'move', due: '2026-03-12' }, proposed(null)));
    expect(happened).toBe(cardWords.happened.confirmed);
    expect(action.history).toMatchObject([{ did: 'confirm', due: '2026-03-12' }]);
  });

  it('is too late once its day is over', () => {
    expect(decided({ key, action: 'confirm' }, proposed('2026-03-03'))).toMatchObject({
      ok: false,
      message: cardWords.refused.noStep,
    });
  });

  it('is not a move where a day was named before', () => {
    const { happened } = done(decided({ key, action: 'move', due: '2026-03-12' }, proposed('2026-03-06')));
    expect(happened).not.toBe(cardWords.happened.confirmed);
  });
});
