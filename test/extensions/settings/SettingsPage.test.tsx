import { describe, expect, it } from '@jest/globals';
import React from 'react';
import {
  Alert,
  Button,
  ErrorState,
  Flex,
  Input,
  Link,
  LoadingButton,
  MultiSelect,
  NumberInput,
  ProgressBar,
  Select,
  StatusTag,
  Tab,
  Table,
  TableCell,
  TableHeader,
  TableRow,
  Tabs,
  Text,
  TextArea,
  Tile,
  Toggle,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { Connection, SettingsAnswer } from '../../../extensions/app/packages/shared/index.ts';
import { SettingsPage } from '../../../extensions/app/settings/parts/SettingsPage.tsx';
import { OPTIONS, PREVIEW_ANSWER, SETTINGS_ANSWER } from '../../demo/page/samples/pages.ts';
import { DISCONNECTED_KEPT_MS } from '../../../webhooks/jobs.ts';
import { act } from '../act.ts';
import { handIntervals } from '../hand-intervals.ts';
import { serviceOf } from '../service.ts';

async function drawn(over: Record<string, unknown> = {}, refresh = false) {
  const service = serviceOf({
    'GET /settings': SETTINGS_ANSWER,
    'GET /settings/options': { ok: true, options: OPTIONS },
    'POST /settings/preview': PREVIEW_ANSWER,
    ...over,
  });
  const renderer = createRenderer('settings');
  const copied: string[] = [];
  renderer.render(
    <SettingsPage
      context={{ user: { locale: 'en-US' }, portal: { timezone: 'America/New_York' } }}
      fetch={service.fetch}
      copy={async (text) => void copied.push(text)}
      refresh={refresh}
    />,
  );
  await renderer.waitFor(() => renderer.find(Tabs));
  return { ...renderer, service, copied };
}

const saves = (service: ReturnType<typeof serviceOf>) => service.asked.filter((a) => a.method === 'PUT');

describe('the form', () => {
  it('draws every kind of field from data', async () => {
    const { find, findAll } = await drawn();
    expect(find(NumberInput, { name: 'quietAfter' }).props).toMatchObject({ value: 3, min: 0, max: 250 });
    expect(find(Toggle, { name: 'dryRun' }).props.checked).toBe(false);
    expect(find(Select, { name: 'readPromises' }).props.options).toHaveLength(3);
    expect(find(MultiSelect, { name: 'workingDays' }).props.value).toEqual([1, 2, 3, 4, 5]);
    expect(find(MultiSelect, { name: 'managers' }).props.value).toEqual(['9007100']);
    expect(find(TextArea, { name: 'ownHolidays' }).props.value).toBe('2026-12-24');
    expect(find(TextArea, { name: 'competitors' }).props.value).toBe('Corvus');
    expect(find(Input, { name: 'dayStart' }).props.value).toBe('09:00');
    expect(findAll(NumberInput, { name: 'scopes-0-darkAfter' })[0]?.props.value).toBe(10);
  });

  it('leaves out a field of a kind it does not know', async () => {
    const groups = [
      {
        code: 'x',
        label: 'X',
        fields: [{ key: 'odd', kind: 'hologram', label: 'Odd', help: '', value: 1, default: 1 }],
      },
      ...SETTINGS_ANSWER.groups,
    ];
    const { find } = await drawn({ 'GET /settings': { ...SETTINGS_ANSWER, groups } });
    expect(find(NumberInput, { name: 'quietAfter' }).props.value).toBe(3);
  });

  it('is read-only for those who are no admins', async () => {
    const { find, findByTestId, maybeFindByTestId } = await drawn({
      'GET /settings': { ...SETTINGS_ANSWER, mayWrite: false },
    });
    findByTestId(Alert, 'read-only');
    expect(maybeFindByTestId(LoadingButton, 'save')).toBeNull();
    expect(find(NumberInput, { name: 'quietAfter' }).props.readOnly).toBe(true);
    expect(maybeFindByTestId(Button, 'add-scope')).toBeNull();
  });

  it('will not send what is out of bounds', async () => {
    const { find, findByTestId, waitFor, service } = await drawn();
    act(find(NumberInput, { name: 'quietAfter' }), 'onChange', 300);
    await waitFor(() => expect(find(NumberInput, { name: 'quietAfter' }).props.error).toBe(true));
    expect(findByTestId(LoadingButton, 'save').props.disabled).toBe(true);
    expect(findByTestId(LoadingButton, 'preview').props.disabled).toBe(true);
    act(find(NumberInput, { name: 'quietAfter' }), 'onChange', undefined);
    await waitFor(() =>
      expect(find(NumberInput, { name: 'quietAfter' }).props.validationMessage).toBe('Please give a number.'),
    );
    expect(saves(service)).toHaveLength(0);
  });

  it('goes back to the standard of one setting, and to what is stored of all', async () => {
    const { find, findByTestId, waitFor } = await drawn();
    findByTestId(Button, 'standard-darkAfter').trigger('onClick');
    await waitFor(() => expect(find(NumberInput, { name: 'darkAfter' }).props.value).toBe(7));
    expect(findByTestId(Text, 'changed').text).toContain('One setting');
    findByTestId(Button, 'discard').trigger('onClick');
    await waitFor(() => expect(find(NumberInput, { name: 'darkAfter' }).props.value).toBe(9));
  });

  it('a value changed and changed back is no change', async () => {
    const { find, findByTestId, waitFor } = await drawn();
    act(find(NumberInput, { name: 'quietAfter' }), 'onChange', 4);
    await waitFor(() => expect(findByTestId(LoadingButton, 'save').props.disabled).toBe(false));
    act(find(NumberInput, { name: 'quietAfter' }), 'onChange', 3);
    await waitFor(() => expect(findByTestId(LoadingButton, 'save').props.disabled).toBe(true));
  });
});

describe('a stage of its own', () => {
  it('set to five days: previewed, saved with the version it was read at, and then at rest', async () => {
    const stored: SettingsAnswer = { ...SETTINGS_ANSWER, version: 4 };
    const { find, findAll, findByTestId, waitFor, service } = await drawn({ 'PUT /settings': stored });
    findByTestId(Button, 'add-scope').trigger('onClick');
    await waitFor(() => findByTestId(Tile, 'scope-1'));
    act(find(Select, { name: 'scopes-1-stage' }), 'onChange', 'discovery');
    await waitFor(() => expect(find(Select, { name: 'scopes-1-stage' }).props.value).toBe('discovery'));
    act(find(NumberInput, { name: 'scopes-1-darkAfter' }), 'onChange', 5);
    await waitFor(() => expect(find(NumberInput, { name: 'scopes-1-darkAfter' }).props.value).toBe(5));
    findByTestId(LoadingButton, 'preview').trigger('onClick');
    await waitFor(() => findByTestId(Tile, 'preview-result'));
    const said = findByTestId(Tile, 'preview-result')
      .findAll(Text)
      .map((t) => t.text);
    expect(said).toContain('4 open deals would change');
    const scopes = [
      { stage: 'proposal', darkAfter: 10 },
      { stage: 'discovery', darkAfter: 5 },
    ];
    expect(service.asked.at(-1)?.body).toEqual({ values: { scopes } });
    findByTestId(LoadingButton, 'save').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'saved'));
    expect(saves(service)[0]?.body).toMatchObject({ version: 3, values: { scopes } });
    expect(typeof saves(service)[0]?.body?.key).toBe('string');
    expect(findAll(Tile, { testId: 'preview-result' })).toHaveLength(0);
  });

  it('is taken away again', async () => {
    const { findByTestId, findAll, waitFor } = await drawn();
    findByTestId(Button, 'remove-scopes-0').trigger('onClick');
    await waitFor(() => expect(findAll(Tile, { testId: 'scope-0' })).toHaveLength(0));
  });

  it('offers only the stages of the pipeline chosen', async () => {
    const { find, waitFor } = await drawn();
    act(find(Select, { name: 'scopes-0-pipeline' }), 'onChange', '88213047');
    await waitFor(() => expect(find(Select, { name: 'scopes-0-pipeline' }).props.value).toBe('88213047'));
    expect(find(Select, { name: 'scopes-0-stage' }).props.options?.map((o) => o.label)).toEqual([
      'Any stage',
      'Quote sent',
    ]);
    expect(find(Select, { name: 'scopes-0-stage' }).props.value).toBe('');
  });
});

describe('saving', () => {
  it('does not overwrite what somebody else changed: loads theirs, keeps mine on top, saves on theirs', async () => {
    const theirs: SettingsAnswer = { ...SETTINGS_ANSWER, version: 8 };
    let stored = SETTINGS_ANSWER;
    const { find, findByTestId, maybeFindByTestId, waitFor, service } = await drawn({
      'GET /settings': () => stored,
      'PUT /settings': ({ body }: { body: { version: number } }) =>
        body.version === stored.version
          ? { ...stored, version: stored.version + 1 }
          : { ok: false, code: 'changed-meanwhile', message: 'Changed meanwhile.' },
    });
    act(find(NumberInput, { name: 'quietAfter' }), 'onChange', 4);
    await waitFor(() => expect(findByTestId(LoadingButton, 'save').props.disabled).toBe(false));
    stored = theirs;
    findByTestId(LoadingButton, 'save').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'problem'));
    findByTestId(Button, 'load-theirs').trigger('onClick');
    await waitFor(() => expect(maybeFindByTestId(Alert, 'problem')).toBeNull());
    expect(find(NumberInput, { name: 'quietAfter' }).props.value).toBe(4);
    findByTestId(LoadingButton, 'save').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'saved'));
    expect(saves(service).map((s) => s.body?.version)).toEqual([3, 8]);
  });

  it('says what the service refuses and keeps the changes', async () => {
    const { find, findByTestId, waitFor } = await drawn({
      'PUT /settings': { ok: false, code: 'bad-request', message: 'dayEnd: the working day must end after it starts' },
    });
    act(find(NumberInput, { name: 'quietAfter' }), 'onChange', 4);
    await waitFor(() => expect(findByTestId(LoadingButton, 'save').props.disabled).toBe(false));
    findByTestId(LoadingButton, 'save').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'problem'));
    expect(findByTestId(Alert, 'problem').props.title).toContain('must end after it starts');
    expect(find(NumberInput, { name: 'quietAfter' }).props.value).toBe(4);
  });

  it('works without the lists of the account, and says that they are missing', async () => {
    const { find, findByTestId } = await drawn({ 'GET /settings/options': new Error('down') });
    findByTestId(Alert, 'problem');
    expect(find(TextArea, { name: 'managers' }).props.value).toBe('9007100');
  });
});

describe('after saving', () => {
  it('puts back what was there, by one click', async () => {
    const { find, findByTestId, maybeFindByTestId, service, waitFor } = await drawn({
      'PUT /settings': (asked: { body: { version: number } | null }) => ({
        ...SETTINGS_ANSWER,
        version: (asked.body?.version ?? 0) + 1,
      }),
    });
    act(find(NumberInput, { name: 'quietAfter' }), 'onChange', 5);
    await waitFor(() => expect(findByTestId(LoadingButton, 'save').props.disabled).toBe(false));
    findByTestId(LoadingButton, 'save').trigger('onClick');
    await waitFor(() => findByTestId(LoadingButton, 'put-back'));
    findByTestId(LoadingButton, 'put-back').trigger('onClick');
    await waitFor(() => expect(maybeFindByTestId(LoadingButton, 'put-back')).toBeNull());
    expect(saves(service).map((s) => [s.body?.version, s.body?.values])).toEqual([
      [3, { quietAfter: 5 }],
      [4, { quietAfter: 3 }],
    ]);
    expect(findByTestId(Alert, 'saved').props.title).toContain('as it was before');
  });
});

describe('own words', () => {
  it('are looked at as soon as the field is left: what is wrong, and how they read', async () => {
    const { find, findByTestId, service, waitFor } = await drawn({
      'POST /settings/template': {
        ok: true,
        problems: ['“last chance”: Sounds like a deadline made up to press them. Leave it out.'],
        reads: { subject: '', body: 'Hi Dana,\nlast chance!' },
      },
    });
    act(find(TextArea, { name: 'play-body' }), 'onChange', 'Hi {first},\nlast chance!');
    await waitFor(() => expect(findByTestId(Alert, 'problems').find(Text).text).toContain('last chance'));
    expect(
      findByTestId(Flex, 'reads')
        .findAll(Text)
        .map((t) => t.text),
    ).toContain('Hi Dana,');
    expect(service.asked.filter((a) => a.path === '/settings/template').at(-1)?.body).toMatchObject({
      body: 'Hi {first},\nlast chance!',
    });
  });
});

describe('thresholds the account’s history speaks for', () => {
  it('are shown by stage with their reason, or that there is not enough history', async () => {
    const { findByTestId } = await drawn();
    const cells = (stage: string) => findByTestId(TableRow, `proposal-${stage}`).findAll(TableCell);
    const [label, now, proposed, why] = cells('discovery');
    expect([label?.text, now?.text, why?.text]).toEqual([
      'New business: Discovery',
      'quiet after 3, dark after 9',
      expect.stringMatching(/^In Discovery half of the answers come within 2 working days/),
    ]);
    expect(proposed?.find(Text).text).toBe('quiet after 2, dark after 6');
    expect(cells('quote')[2]?.find(Text).text).toBe('Not enough history yet');
    expect(cells('quote')[2]?.maybeFind(Button)).toBeNull();
  });

  it('fill the exception of their stage with one click, and are saved with the rest', async () => {
    const { find, findByTestId, maybeFindByTestId, service, waitFor } = await drawn({
      'PUT /settings': { ...SETTINGS_ANSWER, version: 4 },
    });
    // One is there for the stage already: it is changed. The other is put at the end.
    findByTestId(Button, 'use-proposal').trigger('onClick');
    await waitFor(() => expect(find(NumberInput, { name: 'scopes-0-darkAfter' }).props.value).toBe(11));
    findByTestId(Button, 'use-discovery').trigger('onClick');
    await waitFor(() => expect(find(NumberInput, { name: 'scopes-1-quietAfter' }).props.value).toBe(2));
    expect(findByTestId(TableRow, 'proposal-discovery').findAll(Text).at(-1)?.text).toBe('in the form, not saved yet');
    expect(maybeFindByTestId(Button, 'use-discovery')).toBeNull();
    expect(saves(service)).toHaveLength(0);
    findByTestId(LoadingButton, 'save').trigger('onClick');
    await waitFor(() => expect(saves(service)).toHaveLength(1));
    expect(saves(service)[0]?.body).toMatchObject({
      values: {
        scopes: [
          { stage: 'proposal', quietAfter: 4, darkAfter: 11 },
          { pipeline: 'default', stage: 'discovery', quietAfter: 2, darkAfter: 6 },
        ],
      },
    });
  });

  it('that hold already are no news, and nobody but an admin may use one', async () => {
    const [first, ...rest] = SETTINGS_ANSWER.proposals ?? [];
    const holding = { ...SETTINGS_ANSWER, proposals: [{ ...first, now: first?.proposed }, ...rest] };
    const admin = await drawn({ 'GET /settings': holding });
    expect(admin.findByTestId(TableRow, 'proposal-discovery').findAll(Text).at(-1)?.text).toBe('holds already');
    const rep = await drawn({ 'GET /settings': { ...SETTINGS_ANSWER, mayWrite: false } });
    expect(rep.findByTestId(TableRow, 'proposal-discovery').maybeFind(Button)).toBeNull();
  });

  it('are one sentence where nothing can be said yet, and none beside an older service', async () => {
    const proposals = (SETTINGS_ANSWER.proposals ?? []).map((p) => ({ ...p, proposed: null }));
    const young = await drawn({ 'GET /settings': { ...SETTINGS_ANSWER, proposals } });
    expect(young.findByTestId(Text, 'no-proposals').text).toMatch(/^Not enough history yet/);
    expect(young.maybeFindByTestId(Table, 'proposals')).toBeNull();
    const { proposals: _none, ...old } = SETTINGS_ANSWER;
    const older = await drawn({ 'GET /settings': old });
    expect(older.maybeFindByTestId(Text, 'no-proposals')).toBeNull();
  });
});

describe('the connection', () => {
  it('has a name over every column, also for those who hear the page', async () => {
    const { findAll } = await drawn();
    const heads = findAll(TableHeader).map((head) => head.text?.trim());
    expect(heads).toContain('Permission');
    expect(heads).toContain('State');
    expect(heads).not.toContain('');
  });
});

describe('the account’s own data', () => {
  it('forgets what was learned only after a second click', async () => {
    const { findByTestId, maybeFindByTestId, service, waitFor } = await drawn({
      'GET /settings': { ...SETTINGS_ANSWER, learned: { corrections: 12 } },
      'POST /settings/reset-learned': { ...SETTINGS_ANSWER, learned: { corrections: 0 } },
    });
    expect(findByTestId(Text, 'learned').text).toContain('12 corrections');
    findByTestId(Button, 'reset').trigger('onClick');
    expect(service.asked.some((a) => a.path === '/settings/reset-learned')).toBe(false);
    findByTestId(LoadingButton, 'reset-sure').trigger('onClick');
    await waitFor(() => expect(findByTestId(Text, 'learned').text).toContain('Nothing yet'));
    expect(maybeFindByTestId(Button, 'reset')).toBeNull();
  });

  it('gives the judgements page by page as one table, to copy', async () => {
    const { find, findByTestId, service, waitFor, copied } = await drawn({
      'GET /settings/judgements': (asked: { query: URLSearchParams }) =>
        asked.query.get('after') === null
          ? { ok: true, csv: 'deal id,deal\r\n1,One\r\n', next: '1' }
          : { ok: true, csv: '2,Two\r\n', next: null },
    });
    findByTestId(LoadingButton, 'export').trigger('onClick');
    const table = 'deal id,deal\r\n1,One\r\n2,Two\r\n';
    await waitFor(() => expect(find(TextArea, { name: 'table' }).props.value).toBe(table));
    findByTestId(Button, 'copy-table').trigger('onClick');
    expect(copied).toEqual([table]);
    expect(service.asked.filter((a) => a.path === '/settings/judgements')).toHaveLength(2);
  });

  it('is not for those who only look', async () => {
    const { findAll } = await drawn({ 'GET /settings': { ...SETTINGS_ANSWER, mayWrite: false } });
    expect(findAll(Tab).map((tab) => tab.props.tabId)).not.toContain('your-data');
  });
});

describe('the connection', () => {
  const of = (over: Partial<Connection>) => ({
    'GET /settings': { ...SETTINGS_ANSWER, connection: { ...SETTINGS_ANSWER.connection, ...over } },
  });
  const ended = {
    status: 'disconnected',
    since: '2026-03-09T14:02:00Z',
    because: 'HubSpot answered 400: missing or unknown refresh token',
  } as const;

  it('that is dead says so on every tab: since when, why, what it means, and where to connect again', async () => {
    const { findByTestId } = await drawn(of(ended));
    const alert = findByTestId(Alert, 'not-connected');
    expect(alert.props).toMatchObject({
      variant: 'danger',
      title: 'Ghostlight is no longer connected to this account',
    });
    const said = alert.findAll(Text).map((t) => t.text);
    expect(said[0]).toContain('Nothing is read from HubSpot and nothing is written to it');
    expect(said).toContain('Since Mar 9, 10:02 AM. Why: HubSpot answered 400: missing or unknown refresh token');
    expect(alert.find(Link).props.href).toEqual({ url: SETTINGS_ANSWER.connection.reconnectUrl, external: true });
    expect(alert.find(Link).text).toBe('Connect Ghostlight again');
  });

  it('keeps its word on how long things are kept', async () => {
    const { findByTestId } = await drawn(of(ended));
    const days = DISCONNECTED_KEPT_MS / 86_400_000;
    expect(findByTestId(Alert, 'not-connected').find(Text).text).toContain(`is kept for ${days} days`);
  });

  it('that is dead lists what it asks for without saying that any of it is granted', async () => {
    const { findAll } = await drawn(of({ ...ended, status: 'uninstalled', because: null }));
    expect(findAll(Alert).map((a) => a.props.title)).toContain('Ghostlight was taken out of this account');
    expect(findAll(StatusTag).map((tag) => tag.text)).toEqual(['not connected']);
    expect(findAll(Link).map((link) => link.text)).toEqual(['Connect Ghostlight again']);
  });

  it('that lives says what is granted; what is missing can be granted', async () => {
    for (const over of [{}, { status: 'connected', because: null, since: null, sync: null } as const]) {
      const { findAll, maybeFindByTestId } = await drawn(of(over));
      expect(maybeFindByTestId(Alert, 'not-connected')).toBeNull();
      expect(findAll(StatusTag).map((tag) => tag.text)).toEqual(['connected', 'granted', 'missing']);
      expect(findAll(Link).map((link) => link.text)).toEqual(['Connect again to grant what is missing']);
    }
  });

  it('says how far the first reading is', async () => {
    const phase = 'emails of open deals and their contacts';
    const sync = { phase, done: 1240, total: 5300, perMinute: 700, msLeft: 360_000 };
    const { findByTestId } = await drawn(of({ status: 'connected', syncedAt: null, sync }));
    const alert = findByTestId(Alert, 'reading');
    expect(alert.props.title).toBe('First reading: 1,240 of 5,300 records · about 6 minutes left');
    expect(alert.find(ProgressBar).props).toMatchObject({ value: 1240, maxValue: 5300 });
    expect(alert.find(Text).text).toBe(`Now: ${phase}, 700 a minute`);
  });

  it('is looked at again while the account is read; what is being changed stays', async () => {
    const clock = handIntervals();
    try {
      let done = 0;
      const answer = () => {
        const sync = { phase: 'open deals', done: (done += 50), total: 150, perMinute: 300, msLeft: null };
        const connection = { ...SETTINGS_ANSWER.connection, sync: done < 150 ? sync : null };
        return { ...SETTINGS_ANSWER, version: 3 + done, connection };
      };
      const { find, findByTestId, maybeFindByTestId, service, waitFor } = await drawn(
        { 'GET /settings': answer },
        true,
      );
      act(find(NumberInput, { name: 'quietAfter' }), 'onChange', 4);
      await clock.pass(10_000);
      await waitFor(() => expect(findByTestId(Alert, 'reading').props.title).toContain('100 of 150 open deals'));
      await clock.pass(10_000);
      await waitFor(() => expect(maybeFindByTestId(Alert, 'reading')).toBeNull());
      await clock.pass(60_000);
      expect(done).toBe(150);
      expect(find(NumberInput, { name: 'quietAfter' }).props.value).toBe(4);
      // What was not seen is not overwritten: the version stays the one the form was drawn from.
      findByTestId(LoadingButton, 'save').trigger('onClick');
      await waitFor(() => expect(saves(service)).toHaveLength(1));
      expect(saves(service)[0]?.body?.version).toBe(53);
    } finally {
      clock.end();
    }
  });
});

it('says when it cannot be reached or must not be seen', async () => {
  for (const [answer, type] of [
    [new Error('down'), 'error'],
    [{ ok: false, code: 'no-access', message: 'Not for you.' }, 'lock'],
  ] as const) {
    const service = serviceOf({ 'GET /settings': answer, 'GET /settings/options': { ok: true, options: {} } });
    const { render, find, waitFor } = createRenderer('settings');
    render(
      <SettingsPage
        context={{ user: {}, portal: { timezone: 'UTC' } }}
        fetch={service.fetch}
        copy={async () => undefined}
      />,
    );
    await waitFor(() => expect(find(ErrorState).props.type).toBe(type));
  }
});
