/** The settings as a form: made of their declarations, so that a new setting needs no line here. */
import type { AuditEntry, SettingGroup, SettingValue } from '../../extensions/app/packages/shared/contract.ts';
import type { PortalFacts } from '../../src/deal/facts.ts';
import { LEARNED } from '../../src/ports/desk.ts';
import type { AuditRow } from '../../src/ports/desk.ts';
import { SETTING_GROUPS, SETTINGS } from '../../src/settings/declared.ts';
import type { Declared, SettingGroup as GroupCode, SettingKey, Settings } from '../../src/settings/declared.ts';
import { sayValue } from './said.ts';

const GROUP_WORDS: Record<GroupCode, { label: string; help?: string }> = {
  thresholds: { label: 'Thresholds', help: 'From when on a silence counts, in working days.' },
  calendar: { label: 'Calendar', help: 'Which days count as working days.' },
  promises: { label: 'Promises', help: 'What is read out of messages and notes.' },
  tasks: { label: 'Tasks', help: 'When the owner of a deal gets a task.' },
  touches: { label: 'Messages', help: 'So that nobody is chased.' },
  plays: { label: 'Plays', help: 'What a click does, and its words.' },
  account: { label: 'Your fields', help: 'Where this account notes what Ghostlight wants to know.' },
  people: { label: 'People', help: 'Who may change and who may see.' },
  'roll-out': { label: 'Roll-out', help: 'How carefully to begin.' },
};

export function formOf(settings: Settings): SettingGroup[] {
  const all = Object.entries(SETTINGS) as [SettingKey, Declared<unknown>][];
  return SETTING_GROUPS.map((code) => ({
    code,
    ...GROUP_WORDS[code],
    fields: all
      .filter(([, declared]) => declared.group === code)
      .map(([key, d]) => ({
        key,
        kind: d.kind,
        label: d.label,
        help: d.help,
        ...(d.unit === undefined ? {} : { unit: d.unit }),
        ...(d.min === undefined ? {} : { min: d.min }),
        ...(d.max === undefined ? {} : { max: d.max }),
        ...(d.choices ? { choices: d.choices.map((c) => ({ ...c })) } : {}),
        ...(d.optionsFrom ? { optionsFrom: d.optionsFrom } : {}),
        value: settings[key] as SettingValue,
        default: d.default as SettingValue,
      })),
  })).filter((group) => group.fields.length > 0);
}

/** What changed, for the audit list: the values as short texts. */
export function changesBetween(from: Settings, to: Settings, who: string, portal: PortalFacts): Omit<AuditRow, 'at'>[] {
  const keys = Object.keys(SETTINGS) as SettingKey[];
  return keys
    .filter((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]))
    .map((key) => ({ who, key, from: sayValue(key, from, portal), to: sayValue(key, to, portal) }));
}

/** What is in the audit list and is no setting. */
const OTHER: Record<string, string> = { [LEARNED]: 'Learned from corrections' };

export function auditOf(rows: readonly AuditRow[]): AuditEntry[] {
  return rows.map(({ at, who, key, from, to }) => ({
    at: new Date(at).toISOString(),
    who,
    label: key in SETTINGS ? SETTINGS[key as SettingKey].label : (OTHER[key] ?? key),
    from,
    to,
  }));
}
