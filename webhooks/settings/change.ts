/** New values over old settings, checked as a whole: bounds, unknown keys, and words that would trick a buyer. */
import { checkTemplate } from '../../src/plays/guards/template-check.ts';
import { parseSettings, SETTINGS } from '../../src/settings/declared.ts';
import type { Settings } from '../../src/settings/declared.ts';
import { TRICK_WORDS } from '../../src/wording/guards.ts';
import { PLAY_WORDS } from '../../src/wording/plays.ts';
import type { PlayCode } from '../../src/judgement.ts';

export type Changed = { ok: true; settings: Settings } | { ok: false; message: string };

export function changed(current: Settings, values: Readonly<Record<string, unknown>>): Changed {
  const parsed = parseSettings({ ...current, ...values });
  if (!parsed.ok) {
    const where = parsed.key === null ? '' : `${SETTINGS[parsed.key].label}: `;
    return { ok: false, message: `This cannot be saved. ${where}${parsed.says}.` };
  }
  for (const [code, own] of Object.entries(parsed.settings.plays)) {
    for (const text of [own?.subject, own?.body]) {
      const trick = text === undefined ? undefined : checkTemplate(text)[0];
      if (trick)
        return {
          ok: false,
          message: `${PLAY_WORDS[code as PlayCode].label}: “${trick.quote}”. ${TRICK_WORDS[trick.code]}`,
        };
    }
  }
  return { ok: true, settings: parsed.settings };
}
