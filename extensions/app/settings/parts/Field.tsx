import React from 'react';
import { Button, Flex, Input, MultiSelect, NumberInput, Select, Text, TextArea, Toggle } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { Option, SettingField, SettingValue } from '@ghostlight/shared';
import { same } from '../use-settings.ts';
import type { Options, SettingsDesk } from '../use-settings.ts';
import { PlaysField } from './PlaysField.tsx';
import { Scopes } from './Scopes.tsx';

const t = words.settings;

interface Props {
  field: SettingField;
  value: SettingValue;
  options: Options;
  locked: boolean;
  change: (value: SettingValue) => void;
  look: SettingsDesk['look'];
}

/** What is wrong with a value before it is sent, or null. The service has the last word. */
export function wrongWith(field: SettingField, value: SettingValue): string | null {
  if (field.kind !== 'number') return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) return t.notANumber;
  if (field.min !== undefined && value < field.min) return t.tooLow(field.min);
  if (field.max !== undefined && value > field.max) return t.tooHigh(field.max);
  return null;
}

/** One setting, drawn by its kind, with the way back to its standard. */
export function Field(props: Props) {
  const { field, value, change, locked } = props;
  const standard = describe(field.default, choicesOf(props));
  return (
    <Flex direction="column" gap="xs" align="stretch">
      <Editor {...props} />
      {!same(value, field.default) && !locked && standard !== null && (
        <Flex direction="row" gap="xs" align="center" wrap>
          <Text variant="microcopy" inline>
            {t.reset(standard)}
          </Text>
          <Button
            size="xs"
            variant="transparent"
            testId={`standard-${field.key}`}
            onClick={() => change(field.default)}
          >
            {t.toStandard}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function choicesOf({ field, options }: Pick<Props, 'field' | 'options'>): Option[] | null {
  return field.choices ?? (field.optionsFrom === undefined ? null : (options[field.optionsFrom] ?? null));
}

function labelOf(option: Option): string {
  return option.group === undefined ? option.label : `${option.group}: ${option.label}`;
}

/** A standard in words; null where it takes more than a line. */
function describe(value: SettingValue, choices: Option[] | null): string | null {
  const name = (v: string | number) => choices?.find((c) => c.value === v)?.label ?? String(v);
  if (typeof value === 'boolean') return value ? t.on : t.off;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value === '' ? t.none : name(value);
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? t.none : null;
  if (value.length === 0) return t.none;
  return value.every((v) => typeof v === 'string' || typeof v === 'number')
    ? value.map((v) => name(v as string | number)).join(', ')
    : null;
}

function Editor(props: Props) {
  const { field, value, change, locked, options, look } = props;
  const help = field.help;
  const label = field.unit === undefined ? field.label : t.withUnit(field.label, field.unit);
  const basic = { label, name: field.key, readOnly: locked };
  const wrong = wrongWith(field, value);
  const choices = choicesOf(props);
  switch (field.kind) {
    case 'number':
      return (
        <NumberInput
          {...basic}
          description={help}
          value={typeof value === 'number' && Number.isFinite(value) ? value : undefined}
          min={field.min}
          max={field.max}
          error={wrong !== null}
          validationMessage={wrong ?? undefined}
          onInput={(v) => change(v ?? Number.NaN)}
          onChange={(v) => change(v ?? Number.NaN)}
        />
      );
    case 'toggle':
      return (
        <Flex direction="column" gap="flush">
          <Toggle label={field.label} name={field.key} checked={value === true} readOnly={locked} onChange={change} />
          <Text variant="microcopy">{help}</Text>
        </Flex>
      );
    case 'choice':
    case 'text':
      if (choices === null) {
        return <Input {...basic} description={help} value={String(value)} onInput={change} onChange={change} />;
      }
      return (
        <Select
          {...basic}
          description={help}
          value={String(value)}
          options={[
            ...(field.kind === 'text' && !choices.some((c) => c.value === '') ? [{ value: '', label: t.none }] : []),
            ...choices.map((c) => ({ value: String(c.value), label: labelOf(c) })),
          ]}
          onChange={(v) => change(String(v ?? ''))}
        />
      );
    case 'choices':
    case 'texts':
      if (choices !== null) {
        const numbers =
          Array.isArray(field.default) && field.default.every((v) => typeof v === 'number') && field.kind === 'choices';
        const chosen = Array.isArray(value) ? value.filter((v) => typeof v !== 'object') : [];
        // What is chosen but no longer in the account stays visible, so that it can be taken out.
        const lost = chosen.filter((v) => !choices.some((c) => c.value === v));
        return (
          <MultiSelect
            {...basic}
            description={help}
            value={chosen}
            options={[
              ...choices.map((c) => ({ value: c.value, label: labelOf(c) })),
              ...lost.map((v) => ({ value: v, label: t.notListed(String(v)) })),
            ]}
            onChange={(v) => change(numbers ? v.map(Number).sort((a, b) => a - b) : v.map(String))}
          />
        );
      }
      return <Lines {...props} help={`${help} ${t.listHelp}`} />;
    case 'days':
      return <Lines {...props} help={`${help} ${t.daysHelp}`} />;
    case 'scopes':
      return <Scopes field={field} value={value} options={options} locked={locked} change={change} />;
    case 'plays':
      return <PlaysField field={field} value={value} options={options} locked={locked} change={change} look={look} />;
  }
}

/** A list written one per line; half-written lines stay as they are until the field is left. */
function Lines({ field, value, change, locked, help }: Props & { help: string }) {
  const lines = Array.isArray(value) ? value.filter((v) => typeof v !== 'object') : [];
  return (
    <TextArea
      label={field.label}
      name={field.key}
      readOnly={locked}
      description={help}
      rows={Math.min(8, Math.max(3, lines.length + 1))}
      value={lines.join('\n')}
      onChange={(text) =>
        change(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }
    />
  );
}
