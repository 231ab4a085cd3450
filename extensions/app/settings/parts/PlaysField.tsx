import React from 'react';
import { AutoGrid, Flex, Heading, Select, Text, Tile } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { PlaySetting, SettingField, SettingValue } from '@ghostlight/shared';
import type { Options, SettingsDesk } from '../use-settings.ts';
import { OwnWords } from './OwnWords.tsx';

const t = words.settings;
const NONE = '';

interface Props {
  field: SettingField;
  value: SettingValue;
  options: Options;
  locked: boolean;
  change: (value: SettingValue) => void;
  look: SettingsDesk['look'];
}

/** One play at a time: what it uses in this account, and the account's own words for it. */
export function PlaysField({ field, value, options, locked, change, look }: Props) {
  const plays = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const known = options.plays ?? Object.keys(plays).map((code) => ({ value: code, label: code }));
  const [code, setCode] = React.useState(String(known[0]?.value ?? NONE));
  const play: PlaySetting = plays[code] ?? {};
  const put = (key: keyof PlaySetting, text: string) => {
    const { [key]: _before, ...rest } = play;
    const next = text.trim() === '' ? rest : { ...rest, [key]: text };
    const { [code]: _play, ...others } = plays;
    change(Object.keys(next).length === 0 ? others : { ...others, [code]: next });
  };
  const choose = (key: 'sequenceId' | 'listId' | 'moveToStage', label: string, from: string) => (
    <Select
      label={label}
      name={`play-${key}`}
      readOnly={locked}
      value={play[key] ?? NONE}
      options={[
        { value: NONE, label: t.notSet },
        ...(options[from] ?? []).map((o) => ({
          value: String(o.value),
          label: o.group ? `${o.group}: ${o.label}` : o.label,
        })),
      ]}
      onChange={(v) => put(key, String(v ?? NONE))}
    />
  );
  return (
    <Flex direction="column" gap="sm">
      <Heading>{field.label}</Heading>
      <Text>{field.help}</Text>
      <Select
        label={t.choosePlay}
        name="play"
        value={code}
        options={known.map((p) => ({ value: String(p.value), label: p.label }))}
        onChange={(v) => setCode(String(v ?? NONE))}
      />
      {code !== NONE && (
        <Tile key={code} compact>
          <Flex direction="column" gap="sm">
            <AutoGrid columnWidth={200} gap="sm" flexible>
              {choose('sequenceId', t.sequence, 'sequences')}
              {choose('listId', t.list, 'lists')}
              {choose('moveToStage', t.moveToStage, 'stages')}
            </AutoGrid>
            <OwnWords subject={play.subject ?? ''} body={play.body ?? ''} locked={locked} look={look} put={put} />
          </Flex>
        </Tile>
      )}
    </Flex>
  );
}
