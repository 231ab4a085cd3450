/** A setting's value in a few words, for the audit list: names instead of ids wherever the account tells them. */
import type { PortalFacts } from '../../src/deal/facts.ts';
import { SETTINGS } from '../../src/settings/declared.ts';
import type { Declared, PlaySetting, SettingKey, Settings, ThresholdScope } from '../../src/settings/declared.ts';
import { PLAY_WORDS } from '../../src/wording/plays.ts';
import { WEEKDAYS } from './options.ts';
import { ownerName, userName } from '../../src/wording/names.ts';

const LONGEST = 300;
const NOTHING = 'nothing';

export function sayValue<K extends SettingKey>(key: K, settings: Settings, portal: PortalFacts): string {
  const text = said(key, settings, portal) || NOTHING;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function said(key: SettingKey, settings: Settings, portal: PortalFacts): string {
  if (key === 'scopes') return settings.scopes.map((scope) => sayScope(scope, portal)).join('; ');
  if (key === 'plays')
    return Object.entries(settings.plays)
      .map(([code, play]) => `${PLAY_WORDS[code as keyof typeof PLAY_WORDS].label}: ${sayPlay(play ?? {}, portal)}`)
      .join('; ');
  const declared = SETTINGS[key] as Declared<unknown>;
  const value = settings[key];
  const name = (v: unknown): string =>
    declared.choices?.find((c) => c.value === v)?.label ?? nameOf(declared.optionsFrom, v, portal) ?? String(v);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.map(name).join(', ');
  return name(value);
}

function nameOf(list: Declared<unknown>['optionsFrom'], value: unknown, portal: PortalFacts): string | undefined {
  if (list === 'weekdays') return WEEKDAYS[Number(value) - 1];
  if (list === 'stages') return stageName(String(value), portal);
  const owner =
    list === 'users'
      ? portal.owners.find((o) => o.userId === value)
      : list === 'owners'
        ? portal.owners.find((o) => o.id === value)
        : undefined;
  return ownerName(owner) ?? (list === 'users' ? userName(String(value)) : undefined);
}

const stageName = (id: string, portal: PortalFacts): string =>
  portal.pipelines.flatMap((p) => p.stages).find((s) => s.id === id)?.label ?? id;

/** "Proposal, from 50000: dark after 5" */
function sayScope(scope: ThresholdScope, portal: PortalFacts): string {
  const where = [
    ...(scope.pipeline ? [portal.pipelines.find((p) => p.id === scope.pipeline)?.label ?? scope.pipeline] : []),
    ...(scope.stage ? [stageName(scope.stage, portal)] : []),
    ...(scope.amountAtLeast === undefined ? [] : [`from ${scope.amountAtLeast}`]),
  ];
  const what = [
    ...(scope.quietAfter === undefined ? [] : [`quiet after ${scope.quietAfter}`]),
    ...(scope.darkAfter === undefined ? [] : [`dark after ${scope.darkAfter}`]),
    ...(scope.graceDays === undefined ? [] : [`grace ${scope.graceDays}`]),
  ];
  return `${where.join(', ') || 'everywhere'}: ${what.join(', ') || 'as elsewhere'}`;
}

function sayPlay(play: PlaySetting, portal: PortalFacts): string {
  return [
    ...(play.sequenceId ? [`sequence ${play.sequenceId}`] : []),
    ...(play.listId ? [`list ${play.listId}`] : []),
    ...(play.moveToStage ? [`moves to ${stageName(play.moveToStage, portal)}`] : []),
    ...(play.subject ? [`subject “${play.subject}”`] : []),
    ...(play.body ? [`words “${play.body}”`] : []),
  ].join(', ');
}
