/**
 * New values over old settings, checked as a whole: bounds, unknown keys, what makes no sense together, and words that would
 * trick a buyer.
 */
import { checkTemplate } from '../../src/plays/guards/template-check.ts';
import { contradictionIn } from '../../src/settings/contradiction.ts';
import { parseSettings, SETTINGS } from '../../src/settings/declared.ts';
import type { SettingKey, Settings } from '../../src/settings/declared.ts';
import { TRICK_WORDS } from '../../src/wording/guards.ts';
import { PLAY_WORDS } from '../../src/wording/plays.ts';
import type { PlayCode } from '../../src/judgement.ts';

export type Changed = { ok: true; settings: Settings } | { ok: false; message: string };

export function changed(current: Settings, values: Readonly<Record<string, unknown>>): Changed {
  const parsed = parseSettings({ ...current, ...values });
  if (!parsed.ok) return refused(parsed);
  const contradiction = contradictionIn(parsed.settings);
  if (contradiction) return refused(contradiction);
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

function refused({ key, says }: { key: SettingKey | null; says: string }): Changed {
  const where = key === null ? '' : `${SETTINGS[key].label}: `;
  return { ok: false, message: `This cannot be saved. ${where}${says}.` };
}
