/**
 * New values over old settings, checked as a whole: bounds, unknown keys, what makes no sense together, and words that would
 * trick a buyer or name nothing.
 */
import { contradictionIn } from '../../src/settings/contradiction.ts';
import { parseSettings, SETTINGS } from '../../src/settings/declared.ts';
import type { PlaySetting, SettingKey, Settings } from '../../src/settings/declared.ts';
import { PLAY_WORDS } from '../../src/wording/plays.ts';
import type { PlayCode } from '../../src/judgement.ts';
import { problemsOf } from './template.ts';

export type Changed = { ok: true; settings: Settings } | { ok: false; message: string };

export function changed(current: Settings, values: Readonly<Record<string, unknown>>): Changed {
  const parsed = parseSettings({ ...current, ...values });
  if (!parsed.ok) return refused(parsed);
  const contradiction = contradictionIn(parsed.settings);
  if (contradiction) return refused(contradiction);
  for (const [code, own] of Object.entries(parsed.settings.plays) as [PlayCode, PlaySetting][])
    for (const part of ['subject', 'body'] as const) {
      const text = own[part];
      // What was saved before is not used where it is unfair (`writePlay`), and keeps nobody from changing something else.
      if (text === undefined || text === current.plays[code]?.[part]) continue;
      const [problem] = problemsOf(text);
      if (problem !== undefined) return { ok: false, message: `${PLAY_WORDS[code].label}: ${problem}` };
    }
  return { ok: true, settings: parsed.settings };
}

function refused({ key, says }: { key: SettingKey | null; says: string }): Changed {
  const where = key === null ? '' : `${SETTINGS[key].label}: `;
  return { ok: false, message: `This cannot be saved. ${where}${says}.` };
}
