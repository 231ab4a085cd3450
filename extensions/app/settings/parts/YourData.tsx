import React from 'react';
import { Alert, Button, ButtonRow, Flex, Heading, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { Loaded, SettingsDesk } from '../use-settings.ts';

const t = words.settings;

interface Props {
  desk: SettingsDesk;
  state: Loaded;
  copy: (text: string) => Promise<void>;
}

/** What the account taught and how to take that back; and its judgements, to take along. For admins. */
export function YourData({ desk, state, copy }: Props) {
  return (
    <Flex direction="column" gap="lg">
      <Learned desk={desk} state={state} />
      <Judgements desk={desk} state={state} copy={copy} />
    </Flex>
  );
}

function Learned({ desk, state }: Omit<Props, 'copy'>) {
  const [sure, setSure] = React.useState(false);
  const corrections = state.answer.learned?.corrections ?? 0;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.learned}</Heading>
      <Text testId="learned">{corrections === 0 ? t.learnedNothing : t.learnedFrom(corrections)}</Text>
      {corrections > 0 && !sure && (
        <Flex direction="row">
          <Button size="sm" testId="reset" disabled={state.busy !== null} onClick={() => setSure(true)}>
            {t.resetLearned}
          </Button>
        </Flex>
      )}
      {corrections > 0 && sure && (
        <Alert title={t.resetSure} variant="warning">
          <Flex direction="column" gap="sm">
            <Text>{t.resetHelp}</Text>
            <ButtonRow disableDropdown>
              <LoadingButton
                size="sm"
                variant="destructive"
                testId="reset-sure"
                loading={state.busy === 'reset'}
                disabled={state.busy !== null}
                onClick={() => void desk.reset().then(() => setSure(false))}
              >
                {t.resetLearned}
              </LoadingButton>
              <Button size="sm" onClick={() => setSure(false)}>
                {words.card.cancel}
              </Button>
            </ButtonRow>
          </Flex>
        </Alert>
      )}
    </Flex>
  );
}

function Judgements({ desk, state, copy }: Props) {
  const [said, setSaid] = React.useState<string | null>(null);
  const { table } = state;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t.judgements}</Heading>
      <Text>{t.judgementsHelp}</Text>
      <Flex direction="row">
        <LoadingButton
          size="sm"
          testId="export"
          loading={state.busy === 'table'}
          disabled={state.busy !== null}
          onClick={() => void desk.takeTable()}
        >
          {t.getTable}
        </LoadingButton>
      </Flex>
      {table !== null && (
        <>
          <TextArea label={t.table} name="table" readOnly rows={8} value={table} />
          <Flex direction="row" gap="xs" align="center">
            <Button
              size="sm"
              variant="secondary"
              testId="copy-table"
              onClick={() =>
                void copy(table).then(
                  () => setSaid(t.tableCopied),
                  () => setSaid(t.tableCopyFailed),
                )
              }
            >
              {t.copyTable}
            </Button>
            {said !== null && <Text variant="microcopy">{said}</Text>}
          </Flex>
        </>
      )}
    </Flex>
  );
}
