import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { changed } from '../../webhooks/settings/change.ts';

describe('new values over old settings', () => {
  it('are taken, the others left as they were', () => {
    expect(changed({ ...DEFAULT_SETTINGS, darkAfter: 9 }, { quietAfter: 4 })).toEqual({
      ok: true,
      settings: { ...DEFAULT_SETTINGS, darkAfter: 9, quietAfter: 4 },
    });
  });

  it.each([
    [{ dayStart: '9am' }, 'This cannot be saved. Day starts: write it as HH:MM, such as 09:00.'],
    [{ ownHolidays: ['24.12.'] }, 'This cannot be saved. Own days off: write a day as YYYY-MM-DD.'],
    [{ dayEnd: '08:00' }, 'This cannot be saved. Day ends: the working day must end after it starts.'],
    [
      { quietAfter: 8 },
      'This cannot be saved. Dark after: write more than 8, the days after which a deal is called quiet, or 0 to switch it off.',
    ],
    [
      { scopes: [{ stage: 'x' }] },
      'This cannot be saved. Exceptions: exception 1 changes nothing: give it a number of days, or remove it.',
    ],
  ])('are refused by the name the page shows: %j', (values, message) => {
    expect(changed(DEFAULT_SETTINGS, values)).toEqual({ ok: false, message });
  });

  describe('in the words of a play', () => {
    const own = (subject: string, body = 'Hello') => ({ plays: { 'check-in': { subject, body } } });
    it('a name that stands for nothing is refused in one line', () => {
      const refused = changed(DEFAULT_SETTINGS, own('{nothing}'));
      expect(refused).toMatchObject({
        ok: false,
        message: expect.stringMatching(/^Check in: \{nothing\} means nothing here, .* Known: \{first\}, .*\.$/),
      });
      expect(changed(DEFAULT_SETTINGS, own('Hi', 'Dear {First}')).ok).toBe(false);
      expect(changed(DEFAULT_SETTINGS, own('Hi[ {first}]')).ok).toBe(true);
    });
    it('a trick is refused, in brackets too', () =>
      expect(changed(DEFAULT_SETTINGS, own('[Re: our call]'))).toMatchObject({
        ok: false,
        message: expect.stringMatching(/^Check in: “Re:”: Looks like/),
      }));
    it('what was saved before keeps nobody from changing something else', () => {
      const before = { ...DEFAULT_SETTINGS, ...own('Last chance, {repp}') };
      expect(changed(before, { darkAfter: 9 }).ok).toBe(true);
      expect(changed(before, own('Last chance')).ok).toBe(false);
    });
  });
});
