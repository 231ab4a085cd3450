import { describe, expect, it } from '@jest/globals';
import { contradictionIn } from '../../src/settings/contradiction.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import type { Settings } from '../../src/settings/declared.ts';

const found = (over: Partial<Settings>) => contradictionIn({ ...DEFAULT_SETTINGS, ...over });

describe('thresholds that make no sense together', () => {
  it.each([
    [{ quietAfter: 9 }, 'darkAfter', /^write more than 9, /],
    [{ darkAfter: 3 }, 'darkAfter', /^write more than 3, /],
    [
      { scopes: [{ stage: 'x', darkAfter: 2 }] },
      'scopes',
      /^where exception 1 holds, .* dark after 2 and quiet after 3 /,
    ],
    [
      {
        scopes: [
          { stage: 'x', graceDays: 2 },
          { pipeline: 'p', quietAfter: 8 },
        ],
      },
      'scopes',
      /^where exception 2 /,
    ],
    [{ scopes: [{ amountAtLeast: 5, quietAfter: 6, darkAfter: 6 }] }, 'scopes', /^where exception 1 /],
    // What holds on the larger deals is made of both exceptions.
    [
      {
        scopes: [
          { amountAtLeast: 5, quietAfter: 6, darkAfter: 12 },
          { amountAtLeast: 9, darkAfter: 5 },
        ],
      },
      'scopes',
      /^where exception 2 .* dark after 5 and quiet after 6 /,
    ],
    [{ scopes: [{ stage: 'x', darkAfter: 9 }, { stage: 'y' }] }, 'scopes', /^exception 2 changes nothing: /],
    [{ scopes: [{}] }, 'scopes', /^exception 1 changes nothing: /],
  ] as [Partial<Settings>, string, RegExp][])('%j is named, with what to write instead', (over, key, says) => {
    expect(found(over)).toEqual({ key, says: expect.stringMatching(says) });
  });

  it.each([
    {},
    { darkAfter: 0 },
    { quietAfter: 0, darkAfter: 1 },
    { quietAfter: 9, darkAfter: 9.5 },
    { scopes: [{ stage: 'x', quietAfter: 0 }] },
    { scopes: [{ stage: 'x', darkAfter: 0 }] },
    { scopes: [{ stage: 'x', quietAfter: 1, darkAfter: 2 }] },
    {
      scopes: [
        { amountAtLeast: 5, quietAfter: 1 },
        { amountAtLeast: 9, darkAfter: 2 },
      ],
    },
  ])('%j is fine', (over) => {
    expect(found(over)).toBeNull();
  });
});
