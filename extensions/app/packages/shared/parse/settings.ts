import type {
  JudgementsAnswer,
  Option,
  OptionsResponse,
  PreviewAnswer,
  SettingField,
  SettingsAnswer,
  SettingValue,
  TemplateAnswer,
} from '../contract.ts';
import {
  exactly,
  flag,
  isRecord,
  list,
  maybe,
  Mismatch,
  moment,
  nullable,
  num,
  object,
  oneOf,
  optional,
  record,
  text,
} from '../check.ts';
import type { Check } from '../check.ts';
import { state } from './card.ts';
import { firstReading } from './reading.ts';

const textOrNumber: Check<string | number> = (v, at) => (typeof v === 'number' ? num(v, at) : text(v, at));
const option: Check<Option> = object({ value: textOrNumber, label: text, group: optional(text) });

const scope = object({
  pipeline: optional(text),
  stage: optional(text),
  amountAtLeast: optional(num),
  quietAfter: optional(num),
  darkAfter: optional(num),
  graceDays: optional(num),
});
const playSetting = object({
  sequenceId: optional(text),
  listId: optional(text),
  moveToStage: optional(text),
  subject: optional(text),
  body: optional(text),
});

const VALUE_OF: Record<SettingField['kind'], Check<SettingValue>> = {
  number: num,
  toggle: flag,
  choice: text,
  choices: list(textOrNumber),
  text,
  texts: list(textOrNumber),
  days: list(text),
  scopes: list(scope),
  plays: record(playSetting),
};

const field: Check<SettingField> = (v, at) => {
  const kind = isRecord(v) ? v.kind : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(VALUE_OF, kind)) throw new Mismatch(`${at}.kind: not known here`);
  const value = VALUE_OF[kind as SettingField['kind']];
  return object({
    key: text,
    kind: oneOf('number', 'toggle', 'choice', 'choices', 'text', 'texts', 'days', 'scopes', 'plays'),
    label: text,
    help: text,
    unit: optional(text),
    min: optional(num),
    max: optional(num),
    choices: optional(list(option)),
    optionsFrom: optional(text),
    value,
    default: value,
  })(v, at);
};

/** A field of a kind this page does not know is left out: an older page stays usable beside a newer service. */
const fields: Check<SettingField[]> = (v, at) =>
  list((item, where) => {
    const kind = isRecord(item) ? item.kind : undefined;
    return typeof kind === 'string' && !Object.hasOwn(VALUE_OF, kind) ? null : field(item, where);
  })(v, at).filter((f) => f !== null);

export const settingsAnswer: Check<SettingsAnswer> = object({
  ok: exactly(true),
  version: num,
  mayWrite: flag,
  groups: list(object({ code: text, label: text, help: optional(text), fields })),
  audit: list(object({ at: moment, who: text, label: text, from: text, to: text })),
  connection: object({
    portalId: num,
    scopes: list(object({ scope: text, granted: flag, required: flag, why: text })),
    syncedAt: nullable(moment),
    reconnectUrl: nullable(text),
    uiDomain: maybe(text),
    status: optional(oneOf('connected', 'disconnected', 'uninstalled')),
    since: maybe(moment),
    because: maybe(text),
    sync: maybe(firstReading),
  }),
  learned: optional(object({ corrections: num })),
  proposals: optional(
    list(
      object({
        pipeline: text,
        stage: text,
        label: text,
        now: object({ quietAfter: num, darkAfter: num }),
        proposed: nullable(object({ quietAfter: num, darkAfter: num, because: text })),
      }),
    ),
  ),
});

export const templateAnswer: Check<TemplateAnswer> = object({
  ok: exactly(true),
  problems: list(text),
  reads: object({ subject: text, body: text }),
});

export const judgementsAnswer: Check<JudgementsAnswer> = object({ ok: exactly(true), csv: text, next: nullable(text) });

export const optionsAnswer: Check<Exclude<OptionsResponse, { ok: false }>> = object({
  ok: exactly(true),
  options: record(list(option)),
});

const flagged = object({ quiet: num, missed: num, dark: num });
const quarter = object({ flagged: num, cameBackAlone: num });

export const previewAnswer: Check<PreviewAnswer> = object({
  ok: exactly(true),
  today: object({
    now: flagged,
    then: flagged,
    changes: list(object({ dealId: text, name: text, from: state, to: state })),
    more: num,
  }),
  lastQuarter: nullable(
    object({ now: quarter, then: quarter, byWeek: list(object({ week: moment, now: num, then: num })) }),
  ),
});
