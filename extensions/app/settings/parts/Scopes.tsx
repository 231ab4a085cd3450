import React from 'react';
import { AutoGrid, Button, Flex, Heading, NumberInput, Select, Text, Tile } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { SettingField, SettingValue, ThresholdScope } from '@ghostlight/shared';
import type { Options } from '../use-settings.ts';

const t = words.settings;
const ANY = '';

interface Props {
  field: SettingField;
  value: SettingValue;
  options: Options;
  locked: boolean;
  change: (value: SettingValue) => void;
}

type Numeric = 'amountAtLeast' | 'quietAfter' | 'darkAfter' | 'graceDays';
const DAYS: readonly { key: Exclude<Numeric, 'amountAtLeast'>; label: string }[] = [
  { key: 'quietAfter', label: t.quietAfter },
  { key: 'darkAfter', label: t.darkAfter },
  { key: 'graceDays', label: t.graceDays },
];

/** Exceptions to the thresholds: where they hold, and what holds there. An empty number means "as above". */
export function Scopes({ field, value, options, locked, change }: Props) {
  const scopes = Array.isArray(value) ? (value as ThresholdScope[]) : [];
  const put = (at: number, next: ThresholdScope) => change(scopes.map((s, i) => (i === at ? next : s)));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{field.label}</Heading>
      <Text>{field.help}</Text>
      {scopes.length === 0 && <Text variant="microcopy">{t.scopesEmpty}</Text>}
      {scopes.map((scope, at) => (
        <Tile key={at} compact testId={`scope-${at}`}>
          <Scope
            title={t.exception(at + 1)}
            name={`${field.key}-${at}`}
            scope={scope}
            options={options}
            locked={locked}
            put={(next) => put(at, next)}
            remove={() => change(scopes.filter((_, i) => i !== at))}
          />
        </Tile>
      ))}
      {!locked && (
        <Flex direction="row">
          <Button size="sm" testId="add-scope" onClick={() => change([...scopes, {}])}>
            {t.addScope}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface ScopeProps {
  title: string;
  name: string;
  scope: ThresholdScope;
  options: Options;
  locked: boolean;
  put: (next: ThresholdScope) => void;
  remove: () => void;
}

/** `scope` with `key` set, or without it. */
function withKey(scope: ThresholdScope, key: keyof ThresholdScope, value: string | number | undefined): ThresholdScope {
  const { [key]: _before, ...rest } = scope;
  const empty = value === undefined || value === ANY || (typeof value === 'number' && !Number.isFinite(value));
  return empty ? rest : { ...rest, [key]: value };
}

function Scope({ title, name, scope, options, locked, put, remove }: ScopeProps) {
  const pipelines = options.pipelines ?? [];
  const pipeline = pipelines.find((p) => p.value === scope.pipeline);
  const stages = (options.stages ?? []).filter((s) => !pipeline || s.group === undefined || s.group === pipeline.label);
  const number = (key: Numeric, label: string, precision: number) => (
    <NumberInput
      label={label}
      name={`${name}-${key}`}
      readOnly={locked}
      min={0}
      precision={precision}
      value={scope[key]}
      placeholder={key === 'amountAtLeast' ? t.anyAmount : t.asAbove}
      onChange={(v) => put(withKey(scope, key, v))}
    />
  );
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" justify="between" align="center">
        <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
        {!locked && (
          <Button size="xs" variant="transparent" testId={`remove-${name}`} onClick={remove}>
            {t.removeScope}
          </Button>
        )}
      </Flex>
      <AutoGrid columnWidth={200} gap="sm" flexible>
        {pipelines.length > 1 && (
          <Select
            label={t.pipeline}
            name={`${name}-pipeline`}
            readOnly={locked}
            value={scope.pipeline ?? ANY}
            options={[
              { value: ANY, label: t.anyPipeline },
              ...pipelines.map((p) => ({ value: String(p.value), label: p.label })),
            ]}
            onChange={(v) => put(withKey(withKey(scope, 'stage', undefined), 'pipeline', String(v ?? ANY)))}
          />
        )}
        <Select
          label={t.stage}
          name={`${name}-stage`}
          readOnly={locked}
          value={scope.stage ?? ANY}
          options={[
            { value: ANY, label: t.anyStage },
            ...stages.map((s) => ({
              value: String(s.value),
              label: s.group && !pipeline && pipelines.length > 1 ? `${s.group}: ${s.label}` : s.label,
            })),
          ]}
          onChange={(v) => put(withKey(scope, 'stage', String(v ?? ANY)))}
        />
        {number('amountAtLeast', t.amountAtLeast, 2)}
      </AutoGrid>
      <AutoGrid columnWidth={140} gap="sm" flexible>
        {DAYS.map(({ key, label }) => (
          <React.Fragment key={key}>{number(key, label, 1)}</React.Fragment>
        ))}
      </AutoGrid>
    </Flex>
  );
}
