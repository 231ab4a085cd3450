import { describe, expect, it } from '@jest/globals';
import {
  list,
  Mismatch,
  nullable,
  num,
  object,
  oneOf,
  optional,
  text,
} from '../../../extensions/app/packages/shared/check.ts';
import { cardAnswer, cardOrUnchanged, done } from '../../../extensions/app/packages/shared/parse/card.ts';
import { overviewAnswer } from '../../../extensions/app/packages/shared/parse/overview.ts';
import {
  optionsAnswer,
  previewAnswer,
  settingsAnswer,
} from '../../../extensions/app/packages/shared/parse/settings.ts';
import { CARDS } from '../../demo/page/samples/card.ts';
import { OPTIONS, overviewOf, PREVIEW_ANSWER, SETTINGS_ANSWER } from '../../demo/page/samples/pages.ts';

describe('checks', () => {
  const shape = object({ a: text, b: optional(num), c: nullable(list(oneOf('x', 'y'))) });

  it('keep what fits and drop what nobody asked for', () => {
    expect(shape({ a: 'q', c: ['x'], extra: 1 }, '')).toEqual({ a: 'q', c: ['x'] });
    expect(shape({ a: 'q', b: 2, c: null }, '')).toEqual({ a: 'q', b: 2, c: null });
  });

  it.each([
    [{ b: 1, c: null }, 'a: expected text'],
    [{ a: 'q', b: '1', c: null }, 'b: expected a number'],
    [{ a: 'q', b: Number.NaN, c: null }, 'b: expected a number'],
    [{ a: 'q', c: ['x', 'z'] }, 'c[1]: expected x | y'],
    [[], ': expected an object'],
    [null, ': expected an object'],
  ])('say where something else came: %j', (value, message) => {
    expect(() => shape(value, '')).toThrow(Mismatch);
    expect(() => shape(value, '')).toThrow(message);
  });
});

describe('answers', () => {
  it.each(Object.entries(CARDS))('a card of state %s passes unchanged', (_state, card) => {
    expect(cardAnswer(JSON.parse(JSON.stringify(card)), '')).toEqual(card);
  });

  it('an unchanged card is told apart', () => {
    expect(cardOrUnchanged({ ok: true, unchanged: true, version: '4' }, '')).toEqual({
      ok: true,
      unchanged: true,
      version: '4',
    });
    expect(cardOrUnchanged(CARDS.quiet, '')).toMatchObject({ version: '1' });
  });

  it('a code of a reason or play not known here passes; a state not known here does not', () => {
    const [first] = CARDS.dark.judgement.reasons;
    const newer = { ...CARDS.dark, judgement: { ...CARDS.dark.judgement, reasons: [{ ...first, code: 'brand-new' }] } };
    expect(cardAnswer(newer, '').judgement.reasons[0]?.code).toBe('brand-new');
    expect(() => cardAnswer({ ...CARDS.dark, judgement: { ...CARDS.dark.judgement, state: 'lurking' } }, '')).toThrow(
      'judgement.state',
    );
  });

  it('what an action led to carries the card with it', () => {
    expect(done({ ok: true, happened: 'Done', undo: null, card: CARDS.dark }, '')).toMatchObject({ composer: null });
    expect(() => done({ ok: true, happened: 'Done', undo: null }, '')).toThrow('card');
  });

  it('settings, options, preview and overview pass', () => {
    expect(settingsAnswer(SETTINGS_ANSWER, '')).toEqual(SETTINGS_ANSWER);
    expect(optionsAnswer({ ok: true, options: OPTIONS }, '').options.stages).toHaveLength(3);
    expect(previewAnswer(PREVIEW_ANSWER, '')).toEqual(PREVIEW_ANSWER);
    expect(overviewAnswer(overviewOf(9), '')).toEqual(overviewOf(9));
  });

  it('a setting whose value is not of its kind is refused', () => {
    const groups = [
      {
        code: 'x',
        label: 'X',
        fields: [{ key: 'k', kind: 'number', label: 'K', help: '', value: 'three', default: 3 }],
      },
    ];
    expect(() => settingsAnswer({ ...SETTINGS_ANSWER, groups }, '')).toThrow(
      'groups[0].fields[0].value: expected a number',
    );
  });
});
