/** The settings as one union: what the service holds, what the reader changed and has not saved, and what a preview says. */
import React from 'react';
import {
  ask,
  judgementsAnswer,
  newKey,
  optionsAnswer,
  previewAnswer,
  settingsAnswer,
  templateAnswer,
} from '@ghostlight/shared';
import type {
  Fetcher,
  Option,
  PreviewAnswer,
  Problem,
  SettingsAnswer,
  SettingValue,
  TemplateAnswer,
} from '@ghostlight/shared';

export type Draft = Record<string, SettingValue>;
export type Options = Record<string, Option[]>;

export interface Loaded {
  status: 'success';
  answer: SettingsAnswer;
  options: Options;
  draft: Draft;
  busy: 'save' | 'preview' | 'reset' | 'table' | null;
  preview: PreviewAnswer | null;
  problem: Problem | null;
  saved: boolean;
  /** What the last save replaced, so that it can be put back; null when nothing was saved. */
  before: Draft | null;
  /** The judgements as lines of a table, once they were asked for. */
  table: string | null;
}

export type SettingsState = { status: 'loading' } | { status: 'error'; problem: Problem } | Loaded;

export interface SettingsDesk {
  state: SettingsState;
  /** Loads afresh; unsaved changes stay on top. */
  load: () => Promise<void>;
  change: (key: string, value: SettingValue) => void;
  discard: () => void;
  preview: () => Promise<void>;
  save: () => Promise<void>;
  /** Saves what was there before the last save. */
  putBack: () => Promise<void>;
  /** Forgets what corrections taught. */
  reset: () => Promise<void>;
  takeTable: () => Promise<void>;
  /** What is wrong with an admin's own words; null when that cannot be told now. */
  look: (words: { subject: string; body: string }) => Promise<TemplateAnswer | null>;
}

/** How often the connection alone is asked for while the account is read for the first time. */
const READING_MS = 10_000;

/** Two values of a setting are the same when they would be stored the same. */
export function same(a: SettingValue | undefined, b: SettingValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function useSettings(fetch: Fetcher, refresh = true): SettingsDesk {
  const [state, setState] = React.useState<SettingsState>({ status: 'loading' });
  const update = React.useCallback(
    (change: (was: Loaded) => Partial<Loaded>) =>
      setState((was) => (was.status === 'success' ? { ...was, ...change(was) } : was)),
    [],
  );

  const load = React.useCallback(async () => {
    const [settings, options] = await Promise.all([
      ask(fetch, '/settings', settingsAnswer),
      ask(fetch, '/settings/options', optionsAnswer),
    ]);
    if (!settings.ok) return setState({ status: 'error', problem: settings.problem });
    setState((was) => ({
      status: 'success',
      answer: settings.value,
      options: options.ok ? options.value.options : was.status === 'success' ? was.options : {},
      draft: was.status === 'success' ? was.draft : {},
      busy: null,
      preview: null,
      problem: options.ok ? null : options.problem,
      saved: false,
      before: null,
      table: null,
    }));
  }, [fetch]);

  React.useEffect(() => void load(), [load]);

  const isReading = state.status === 'success' && Boolean(state.answer.connection.sync);
  React.useEffect(() => {
    if (!refresh || !isReading) return;
    const look = async () => {
      const outcome = await ask(fetch, '/settings', settingsAnswer);
      if (!outcome.ok) return;
      const { connection } = outcome.value;
      update(({ answer }) => ({ answer: { ...answer, connection } }));
    };
    const timer = setInterval(() => void look(), READING_MS);
    return () => clearInterval(timer);
  }, [fetch, refresh, isReading, update]);

  const change = (key: string, value: SettingValue) =>
    update(({ draft, answer }) => {
      const stored = answer.groups.flatMap((g) => g.fields).find((f) => f.key === key)?.value;
      const { [key]: _before, ...rest } = draft;
      return {
        draft: same(stored, value) ? rest : { ...rest, [key]: value },
        preview: null,
        problem: null,
        saved: false,
      };
    });

  const preview = async () => {
    if (state.status !== 'success' || state.busy !== null) return;
    update(() => ({ busy: 'preview', problem: null }));
    const outcome = await ask(fetch, '/settings/preview', previewAnswer, {
      method: 'POST',
      body: { values: state.draft },
    });
    update(() => (outcome.ok ? { busy: null, preview: outcome.value } : { busy: null, problem: outcome.problem }));
  };

  const key = React.useRef<{ of: string; key: string } | null>(null);
  const put = async (values: Draft, back: boolean) => {
    if (state.status !== 'success' || state.busy !== null) return;
    update(() => ({ busy: 'save', problem: null }));
    const body = { version: state.answer.version, values };
    const replaced = Object.fromEntries(
      state.answer.groups.flatMap((g) => g.fields).flatMap((f) => (f.key in values ? [[f.key, f.value]] : [])),
    );
    const of = JSON.stringify(body);
    // The same save pressed again after a lost answer is the same save.
    if (key.current?.of !== of) key.current = { of, key: newKey() };
    const outcome = await ask(fetch, '/settings', settingsAnswer, {
      method: 'PUT',
      body: { ...body, key: key.current.key },
    });
    update(() =>
      outcome.ok
        ? { busy: null, answer: outcome.value, draft: {}, preview: null, saved: true, before: back ? null : replaced }
        : { busy: null, problem: outcome.problem },
    );
  };

  const save = async () => (state.status === 'success' ? put(state.draft, false) : undefined);
  const putBack = async () => (state.status === 'success' && state.before ? put(state.before, true) : undefined);

  const reset = async () => {
    if (state.status !== 'success' || state.busy !== null) return;
    update(() => ({ busy: 'reset', problem: null }));
    const outcome = await ask(fetch, '/settings/reset-learned', settingsAnswer, {
      method: 'POST',
      body: { key: newKey() },
    });
    update(() => (outcome.ok ? { busy: null, answer: outcome.value } : { busy: null, problem: outcome.problem }));
  };

  const takeTable = async () => {
    if (state.status !== 'success' || state.busy !== null) return;
    update(() => ({ busy: 'table', problem: null, table: null }));
    let table = '';
    for (let after: string | null = ''; after !== null;) {
      const path: string = `/settings/judgements${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`;
      const outcome = await ask(fetch, path, judgementsAnswer);
      if (!outcome.ok) return update(() => ({ busy: null, problem: outcome.problem }));
      table += outcome.value.csv;
      after = outcome.value.next;
    }
    update(() => ({ busy: null, table }));
  };

  const look = async (words: { subject: string; body: string }) => {
    const outcome = await ask(fetch, '/settings/template', templateAnswer, { method: 'POST', body: words });
    return outcome.ok ? outcome.value : null;
  };

  const discard = () => update(() => ({ draft: {}, preview: null, problem: null, saved: false }));
  return { state, load, change, discard, preview, save, putBack, reset, takeTable, look };
}
