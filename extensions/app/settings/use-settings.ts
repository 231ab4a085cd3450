/** The settings as one union: what the service holds, what the reader changed and has not saved, and what a preview says. */
import React from 'react';
import { ask, newKey, optionsAnswer, previewAnswer, settingsAnswer } from '@ghostlight/shared';
import type { Fetcher, Option, PreviewAnswer, Problem, SettingsAnswer, SettingValue } from '@ghostlight/shared';

export type Draft = Record<string, SettingValue>;
export type Options = Record<string, Option[]>;

export interface Loaded {
  status: 'success';
  answer: SettingsAnswer;
  options: Options;
  draft: Draft;
  busy: 'save' | 'preview' | null;
  preview: PreviewAnswer | null;
  problem: Problem | null;
  saved: boolean;
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
}

/** Two values of a setting are the same when they would be stored the same. */
export function same(a: SettingValue | undefined, b: SettingValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function useSettings(fetch: Fetcher): SettingsDesk {
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
    }));
  }, [fetch]);

  React.useEffect(() => void load(), [load]);

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
  const save = async () => {
    if (state.status !== 'success' || state.busy !== null) return;
    update(() => ({ busy: 'save', problem: null }));
    const body = { version: state.answer.version, values: state.draft };
    const of = JSON.stringify(body);
    // The same save pressed again after a lost answer is the same save.
    if (key.current?.of !== of) key.current = { of, key: newKey() };
    const outcome = await ask(fetch, '/settings', settingsAnswer, {
      method: 'PUT',
      body: { ...body, key: key.current.key },
    });
    update(() =>
      outcome.ok
        ? { busy: null, answer: outcome.value, draft: {}, preview: null, saved: true }
        : { busy: null, problem: outcome.problem },
    );
  };

  const discard = () => update(() => ({ draft: {}, preview: null, problem: null, saved: false }));
  return { state, load, change, discard, preview, save };
}
