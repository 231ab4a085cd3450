import React from 'react';
import {
  Alert,
  AutoGrid,
  Button,
  ButtonRow,
  ErrorState,
  Flex,
  LoadingButton,
  LoadingSpinner,
  Tab,
  Tabs,
  Text,
} from '@hubspot/ui-extensions';
import { readerOf, words } from '@ghostlight/shared';
import type { Fetcher, Reader, SettingField } from '@ghostlight/shared';
import { useSettings } from '../use-settings.ts';
import type { Loaded, SettingsDesk } from '../use-settings.ts';
import { Audit } from './Audit.tsx';
import { ConnectionView } from './ConnectionView.tsx';
import { Field, wrongWith } from './Field.tsx';
import { Proposals } from './Proposals.tsx';
import { Preview } from './Preview.tsx';
import { Standing } from './Standing.tsx';
import { YourData } from './YourData.tsx';

const t = words.settings;

/** Editors that need the whole width; the others stand side by side. */
const WIDE: readonly SettingField['kind'][] = ['scopes', 'plays'];

interface Props {
  context: { user: { locale?: string }; portal: { timezone: string } };
  fetch: Fetcher;
  copy: (text: string) => Promise<void>;
  /** Off in tests: no timers. */
  refresh?: boolean;
}

/** Drawn from data: a new setting of the service needs no change here. */
export function SettingsPage({ context, fetch, copy, refresh }: Props) {
  const desk = useSettings(fetch, refresh);
  const { state } = desk;
  if (state.status === 'loading') return <LoadingSpinner label={t.loading} showLabel layout="centered" />;
  if (state.status === 'error') {
    return (
      <ErrorState
        title={words.problem.title[state.problem.kind]}
        type={state.problem.kind === 'no-access' ? 'lock' : 'error'}
      >
        <Flex direction="column" gap="sm" align="center">
          <Text>{state.problem.message}</Text>
          {state.problem.kind !== 'no-access' && (
            <Button testId="again" onClick={() => void desk.load()}>
              {words.again}
            </Button>
          )}
        </Flex>
      </ErrorState>
    );
  }
  return <Loaded desk={desk} state={state} reader={readerOf(context)} copy={copy} />;
}

function Loaded({
  desk,
  state,
  reader,
  copy,
}: {
  desk: SettingsDesk;
  state: Loaded;
  reader: Reader;
  copy: Props['copy'];
}) {
  const { answer, draft, options } = state;
  const locked = !answer.mayWrite;
  const firstGroup = answer.groups[0]?.code ?? 'connection';
  const [tab, setTab] = React.useState<string | number>(firstGroup);
  const draw = (field: SettingField) => (
    <Field
      key={field.key}
      field={field}
      value={draft[field.key] ?? field.value}
      options={options}
      locked={locked || state.busy !== null}
      change={(value) => desk.change(field.key, value)}
      look={desk.look}
    />
  );
  /** Beside the exceptions, which they fill. */
  const proposalsFor = (field: SettingField) =>
    field.kind === 'scopes' &&
    answer.proposals !== undefined && (
      <Proposals
        key={`${field.key}-proposals`}
        proposals={answer.proposals}
        saved={field.value}
        value={draft[field.key] ?? field.value}
        locked={locked || state.busy !== null}
        change={(value) => desk.change(field.key, value)}
      />
    );
  return (
    <Flex direction="column" gap="md">
      <Standing connection={answer.connection} reader={reader} />
      {locked && <Alert title={t.readOnly} variant="info" testId="read-only" />}
      <SaveBar desk={desk} state={state} />
      {state.preview !== null && <Preview preview={state.preview} reader={reader} connection={answer.connection} />}
      <Tabs selected={tab} onSelectedChange={(id: string | number) => setTab(id)}>
        {answer.groups.map((group) => (
          <Tab key={group.code} tabId={group.code} title={group.label}>
            <Flex direction="column" gap="md">
              {group.help !== undefined && <Text>{group.help}</Text>}
              <AutoGrid columnWidth={320} gap="md" flexible>
                {group.fields.filter((f) => !WIDE.includes(f.kind)).map(draw)}
              </AutoGrid>
              {group.fields.filter((f) => WIDE.includes(f.kind)).map(draw)}
              {group.fields.map(proposalsFor)}
            </Flex>
          </Tab>
        ))}
        <Tab tabId="connection" title={t.connection}>
          <ConnectionView connection={answer.connection} reader={reader} />
        </Tab>
        {answer.mayWrite && (
          <Tab tabId="your-data" title={t.yourData}>
            <YourData desk={desk} state={state} copy={copy} />
          </Tab>
        )}
        <Tab tabId="audit" title={t.audit}>
          <Audit entries={answer.audit} reader={reader} />
        </Tab>
      </Tabs>
    </Flex>
  );
}

/** Always in the same place: what is changed, what it would do, and saving it. */
function SaveBar({ desk, state }: { desk: SettingsDesk; state: Loaded }) {
  const { draft, answer, busy, problem, preview, saved, before } = state;
  if (!answer.mayWrite) return null;
  const fields = answer.groups.flatMap((g) => g.fields);
  const changed = Object.keys(draft).length;
  const wrong = fields.some((f) => wrongWith(f, draft[f.key] ?? f.value) !== null);
  const idle = changed === 0 || wrong || busy !== null;
  return (
    <Flex direction="column" gap="sm">
      {saved && changed === 0 && (
        <Alert title={before === null ? t.isPutBack : t.saved} variant="success" testId="saved">
          {before !== null && (
            <Flex direction="row">
              <LoadingButton
                size="xs"
                variant="secondary"
                testId="put-back"
                loading={busy === 'save'}
                disabled={busy !== null}
                onClick={() => void desk.putBack()}
              >
                {t.putBack}
              </LoadingButton>
            </Flex>
          )}
        </Alert>
      )}
      {problem !== null && (
        <Alert
          title={problem.code === 'changed-meanwhile' ? t.changedMeanwhile : problem.message}
          variant="danger"
          testId="problem"
        >
          {problem.code === 'changed-meanwhile' && (
            <Button size="sm" testId="load-theirs" onClick={() => void desk.load()}>
              {t.loadTheirs}
            </Button>
          )}
        </Alert>
      )}
      <Flex direction="row" gap="md" align="center" wrap>
        <ButtonRow disableDropdown>
          <LoadingButton
            variant={preview === null ? 'primary' : 'secondary'}
            testId="preview"
            loading={busy === 'preview'}
            disabled={idle}
            onClick={() => void desk.preview()}
          >
            {busy === 'preview' ? t.previewing : t.preview}
          </LoadingButton>
          <LoadingButton
            variant={preview === null ? 'secondary' : 'primary'}
            testId="save"
            loading={busy === 'save'}
            disabled={idle}
            onClick={() => void desk.save()}
          >
            {busy === 'save' ? t.saving : t.save}
          </LoadingButton>
          <Button
            variant="transparent"
            testId="discard"
            disabled={changed === 0 || busy !== null}
            onClick={desk.discard}
          >
            {t.discard}
          </Button>
        </ButtonRow>
        <Text variant="microcopy" testId="changed">
          {changed === 0 ? t.nothingChanged : t.changed(changed)}
        </Text>
      </Flex>
    </Flex>
  );
}
