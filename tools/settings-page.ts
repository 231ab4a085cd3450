/** docs/settings.md, written from the declarations: nothing about a setting is said twice. */
import type { SettingField } from '../extensions/app/packages/shared/contract.ts';
import { DEFAULT_SETTINGS, playSetting, thresholdScope, type Declared } from '../src/settings/declared.ts';
import { formOf } from '../webhooks/settings/form.ts';

export function settingsPage(): string {
  const groups = formOf(DEFAULT_SETTINGS).map(({ label, help, fields }) => {
    const rows = fields.map((f) => `| ${f.label} | \`${f.key}\` | ${standard(f)} | ${bounds(f)} | ${f.help} |`);
    return `## ${label}\n\n${help ? `${help}\n\n` : ''}| setting | name | default | may be | what it does |\n|---|---|---|---|---|\n${rows.join('\n')}`;
  });
  return `# Settings

<!-- Written by \`npm run docs\` from src/settings/declared.ts; a test notices when it is not current. -->

Admins find these in HubSpot under *Settings → Integrations → Connected apps → Ghostlight → Settings*. Before anything is saved the
page shows what it would change among today's open deals. Every change is kept with who made it and when.

The names are those of a settings file: \`npm run --silent diagnose -- PORTAL.json --at ISO --settings SETTINGS.json\` takes a JSON
object of them, and what is left out takes its default.

${groups.join('\n\n')}

## What an exception names

An entry of \`scopes\` may hold ${names(thresholdScope.shape)}. \`pipeline\` and \`stage\` are HubSpot's ids, \`amountAtLeast\` is in the
deal's own currency. The most specific one that fits wins, value by value: a stage before a pipeline, a pipeline before an amount.

## What a play may be given

An entry of \`plays\` may hold ${names(playSetting.shape)}. A sequence needs a seat of Sales or Service Hub Professional and a
connected inbox of the rep; without them the message is prepared in the rep's own composer. \`moveToStage\` is the only way in which a
play moves a deal. A message with a fake "Re:", guilt, an invented deadline or a discount is refused when it is saved.
`;
}

function standard({ default: value, unit }: SettingField): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number')
    return unit ? `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}` : String(value);
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  return text === '' ? 'none' : text;
}

function bounds({ kind, min, max, choices, optionsFrom }: SettingField): string {
  if (choices) return choices.map((c) => `\`${c.value}\`: ${c.label.toLowerCase()}`).join('; ');
  if (kind === 'number') return `${min} to ${max}`;
  if (kind === 'toggle') return 'on, off';
  if (kind === 'days') return 'days as YYYY-MM-DD';
  if (kind === 'scopes') return 'see below';
  if (kind === 'plays') return 'per play, see below';
  if (optionsFrom) return OPTIONS[optionsFrom as Options];
  return kind === 'text' ? 'a text' : 'texts';
}

type Options = NonNullable<Declared<unknown>['optionsFrom']>;

const OPTIONS: Record<Options, string> = {
  stages: 'stages, by id',
  owners: 'owners, by id',
  users: 'users, by id',
  sequences: 'sequences, by id',
  lists: 'lists, by id',
  dealProperties: 'deal properties, by internal name',
  qualifyingProperties: 'deal properties, by internal name',
  countries: 'a country code such as DE',
  weekdays: 'weekdays, 1 (Monday) to 7 (Sunday)',
};

function names(shape: object): string {
  return Object.keys(shape)
    .map((name) => `\`${name}\``)
    .join(', ');
}
