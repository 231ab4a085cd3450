import React from 'react';
import { AutoGrid, Flex, Heading, Input, Select, Text, TextArea, Tile } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { PlaySetting, SettingField, SettingValue } from '@ghostlight/shared';
import type { Options } from '../use-settings.ts';

const t = words.settings;
const NONE = '';

interface Props {
  field: SettingField;
  value: SettingValue;
  options: Options;
  locked: boolean;
  change: (value: SettingValue) => void;
}

/** One play at a time: what it uses in this account, and the account's own words for it. */
export function PlaysField({ field, value, options, locked, change }: Props) {
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
            <Input
              label={t.ownSubject}
              name="play-subject"
              readOnly={locked}
              value={play.subject ?? ''}
              onChange={(v) => put('subject', v)}
            />
            <TextArea
              label={t.ownWords}
              name="play-body"
              readOnly={locked}
              rows={6}
              value={play.body ?? ''}
              onChange={(v) => put('body', v)}
            />
          </Flex>
        </Tile>
      )}
    </Flex>
  );
}
