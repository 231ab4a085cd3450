/**
 * Everything the card knows and can do, as one union. Answers that come late never replace newer ones,
 * a failed refresh keeps what was known, and a change in flight cannot be sent twice.
 */
import React from 'react';
import { ask, cardOrUnchanged, done as doneCheck, newKey } from '@ghostlight/shared';
import type { ActResponse, CardAnswer, Done, Fetcher, Problem } from '@ghostlight/shared';

export type Post = 'plays' | 'next-step' | 'answer' | 'hold' | 'undo';

export type CardState =
  | { status: 'loading' }
  | { status: 'error'; problem: Problem }
  | {
      status: 'success';
      card: CardAnswer;
      /** The last refresh failed: what shows may be old. */
      stale: boolean;
      /** What is being sent, by name of the button; null when nothing is. */
      sending: string | null;
      /** What the last change led to, or why it did not happen. */
      after: Done | null;
      refused: Problem | null;
      /** Which kind of change that was, so that it is answered where it was asked. */
      answers: Post | null;
    };

export interface Card {
  state: CardState;
  reload: () => void;
  /** Sends one change; a second call while one is under way does nothing. Resolves to whether it happened. */
  send: (button: string, post: Post, body: Record<string, unknown>) => Promise<boolean>;
  /** Puts away what was said about the last change. */
  dismiss: () => void;
}

/** Refreshing is brisk for a while after something happened here, then slow: HubSpot has no push to a card. */
const BRISK_MS = 5_000;
const BRISK_FOR_MS = 120_000;
const SLOW_MS = 30_000;

export interface Watch {
  /** Calls back when HubSpot's own page saw the deal change. */
  onDealChange?: (changed: () => void) => void;
  /** Off in tests: no timers. */
  refresh?: boolean;
  timeline?: boolean;
}

/** What the last click led to is old news once the deal itself has moved on, or once the mail that was ready went out. */
function isOldNews({ composer, card }: Done, before: CardAnswer, now: CardAnswer): boolean {
  if (now.judgement.state !== before.judgement.state) return true;
  const { lastTouch } = now.judgement;
  const wasMailed = lastTouch?.direction === 'ours' && lastTouch.source?.type === 'emails';
  return Boolean(composer) && wasMailed && lastTouch.at > (card.judgement.lastTouch?.at ?? '');
}

export function useCard(fetch: Fetcher, dealId: string, watch: Watch = {}): Card {
  const { onDealChange, refresh = true, timeline = false } = watch;
  const [state, setState] = React.useState<CardState>({ status: 'loading' });
  const current = React.useRef({
    asked: 0,
    drawn: 0,
    version: '',
    busy: false,
    briskUntil: Date.now() + BRISK_FOR_MS,
    /** A change whose answer never came: pressing again sends the same key, so it cannot happen twice. */
    unsure: null as { what: string; key: string } | null,
  });

  const load = React.useCallback(async () => {
    const mine = ++current.current.asked;
    const query = [
      timeline ? 'timeline=1' : '',
      current.current.version ? `known=${encodeURIComponent(current.current.version)}` : '',
    ].filter(Boolean);
    const path = `/card/${encodeURIComponent(dealId)}${query.length ? `?${query.join('&')}` : ''}`;
    const outcome = await ask(fetch, path, cardOrUnchanged);
    if (mine < current.current.drawn || current.current.busy) return;
    current.current.drawn = mine;
    if (!outcome.ok) {
      const ends = outcome.problem.kind === 'no-access' || outcome.problem.kind === 'not-found';
      if (ends) current.current.version = '';
      setState((was) =>
        was.status === 'success' && !ends ? { ...was, stale: true } : { status: 'error', problem: outcome.problem },
      );
      return;
    }
    const answer = outcome.value;
    if ('unchanged' in answer) {
      setState((was) => (was.status === 'success' && was.stale ? { ...was, stale: false } : was));
      return;
    }
    if (current.current.version && answer.version !== current.current.version) {
      current.current.briskUntil = Date.now() + BRISK_FOR_MS;
    }
    current.current.version = answer.version;
    setState((was) =>
      was.status === 'success'
        ? {
            ...was,
            card: answer,
            stale: false,
            after: was.after && isOldNews(was.after, was.card, answer) ? null : was.after,
          }
        : { status: 'success', card: answer, stale: false, sending: null, after: null, refused: null, answers: null },
    );
  }, [fetch, dealId, timeline]);

  React.useEffect(() => {
    current.current.version = '';
    setState({ status: 'loading' });
    void load();
    onDealChange?.(() => void load());
    if (!refresh) return;
    let timer: ReturnType<typeof setTimeout>;
    const again = () => {
      timer = setTimeout(
        () => void load().finally(again),
        Date.now() < current.current.briskUntil ? BRISK_MS : SLOW_MS,
      );
    };
    again();
    return () => clearTimeout(timer);
    // `onDealChange` is made anew on every render of the host; subscribing once is what is meant.
  }, [load, refresh]);

  const send = React.useCallback(
    async (button: string, post: Post, body: Record<string, unknown>) => {
      if (current.current.busy) return false;
      current.current.busy = true;
      setState((was) =>
        was.status === 'success' ? { ...was, sending: button, refused: null, after: null, answers: post } : was,
      );
      const what = JSON.stringify([post, body]);
      const key = current.current.unsure?.what === what ? current.current.unsure.key : newKey();
      const outcome = await ask<Extract<ActResponse, { ok: true }>>(
        fetch,
        `/card/${encodeURIComponent(dealId)}/${post}`,
        doneCheck,
        { method: 'POST', body: { ...body, key } },
      );
      const lost = !outcome.ok && (outcome.problem.kind === 'unreachable' || outcome.problem.kind === 'unreadable');
      current.current.unsure = lost ? { what, key } : null;
      current.current.busy = false;
      current.current.drawn = ++current.current.asked;
      current.current.briskUntil = Date.now() + BRISK_FOR_MS;
      const withoutTimeline = timeline && outcome.ok && !outcome.value.card.timeline;
      if (outcome.ok) current.current.version = withoutTimeline ? '' : outcome.value.card.version;
      setState((was) => {
        if (was.status !== 'success') return was;
        if (!outcome.ok) return { ...was, sending: null, refused: outcome.problem };
        const card = timeline
          ? { ...outcome.value.card, timeline: outcome.value.card.timeline ?? was.card.timeline }
          : outcome.value.card;
        return { ...was, card, stale: false, sending: null, after: outcome.value };
      });
      if (withoutTimeline) void load();
      return outcome.ok;
    },
    [fetch, dealId, timeline, load],
  );

  const dismiss = React.useCallback(
    () => setState((was) => (was.status === 'success' ? { ...was, after: null, refused: null } : was)),
    [],
  );

  return { state, reload: () => void load(), send, dismiss };
}
