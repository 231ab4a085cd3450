/**
 * The one door to HubSpot of one portal. Whoever calls takes a place within the limits first, has a deadline,
 * and is tried again where that is safe. States of a call: token → place → sent → answered, refused, or silent.
 *
 * Hazard: after `sent` without an answer, a call that makes something may have made it. Such calls (`once`) are
 * never sent again from here; the caller looks up what became of it.
 */
import type { Budget, Lane, Window } from '../ports/budget.ts';
import type { Tokens } from '../ports/connections.ts';
import { CrmError } from '../ports/crm.ts';
import type { Priority } from '../ports/crm.ts';
import type { Answer } from './answer.ts';
import { BadAnswer } from './answer.ts';
import type { Effect } from './errors.ts';
import { errorOf, errorOfSilence } from './errors.ts';
import { COUNTED_ON_ARRIVAL, placeFor, windowOf } from './limits.ts';
import { backOffMs } from './waits.ts';

export interface Patience {
  /** Tries in all, per priority. */
  tries: Record<Priority, number>;
  /** How long a call may wait in all for places and between tries, in milliseconds. */
  waitMs: Record<Priority, number>;
  /** A call without an answer is given up after this. */
  deadlineMs: Record<Priority, number>;
}

export const PATIENCE: Patience = {
  tries: { card: 2, live: 4, background: 6 },
  waitMs: { card: 2000, live: 30_000, background: 120_000 },
  deadlineMs: { card: 4000, live: 15_000, background: 30_000 },
};

export interface DoorNeeds {
  budget: Budget;
  tokens: Tokens;
  /** 0 to 1; spreads the tries of many. */
  random: () => number;
  /** Resolves after so many milliseconds of real time. */
  sleep: (ms: number) => Promise<void>;
  /** Real time, in milliseconds; only differences are used. */
  elapsed: () => number;
  patience?: Patience;
  /** Told of every call sent, for the metrics. */
  onCall?: (call: { portalId: number; what: string; status: number | null; ms: number }) => void;
}

export interface CallPlan {
  /** For messages and metrics: `read deals`. */
  what: string;
  effect: Effect;
  priority: Priority;
  lane?: Lane;
  /** Sends it once. Throws `BadAnswer` from status 400 on, anything else when there was no answer. */
  send: (token: string, signal: AbortSignal) => Promise<Answer>;
}

export class Door {
  readonly portalId: number;
  readonly #needs: DoorNeeds;
  readonly #patience: Patience;
  /** The lanes' sizes as HubSpot's headers last told them; the store is told of changes only. */
  readonly #told = new Map<Lane, Window>();

  constructor(portalId: number, needs: DoorNeeds) {
    this.portalId = portalId;
    this.#needs = needs;
    this.#patience = needs.patience ?? PATIENCE;
  }

  /** The answer, of a status below 400. Throws only `CrmError`. */
  async call(plan: CallPlan): Promise<Answer> {
    const { tries, waitMs } = this.#patience;
    const lane = plan.lane ?? 'calls';
    const started = this.#needs.elapsed();
    const left = () => waitMs[plan.priority] - (this.#needs.elapsed() - started);
    let renewed = false;
    for (let n = 1; ; n += 1) {
      const token = await this.#needs.tokens.token(this.portalId);
      const place = await this.#place(lane, plan, left);
      const outcome = await this.#send(plan, lane, token, place);
      if (!(outcome instanceof CrmError)) return outcome;
      if (outcome.status === 401) {
        if (renewed) throw new CrmError('try-later', outcome.message, { status: 401, retryAfterMs: 60_000 });
        renewed = true;
        await this.#needs.tokens.rejected(this.portalId, token);
        continue;
      }
      const wait = this.#waitBeforeNext(outcome, n);
      if (n >= tries[plan.priority] || wait === null || wait > left()) throw outcome;
      await this.#needs.sleep(wait);
    }
  }

  async #place(lane: Lane, plan: CallPlan, left: () => number): Promise<number | undefined> {
    for (;;) {
      const { waitMs, place } = await this.#needs.budget.take(
        this.portalId,
        lane,
        placeFor(lane, plan.priority, this.#told.get(lane)),
      );
      if (waitMs <= 0) return place;
      if (waitMs > left()) {
        throw new CrmError('rate-limited', `no room within HubSpot's limits to ${plan.what}`, { retryAfterMs: waitMs });
      }
      await this.#needs.sleep(waitMs + this.#needs.random() * 25);
    }
  }

  async #send(plan: CallPlan, lane: Lane, token: string, place: number | undefined): Promise<Answer | CrmError> {
    const deadlineMs = this.#patience.deadlineMs[plan.priority];
    const from = this.#needs.elapsed();
    const done = (status: number | null) =>
      this.#needs.onCall?.({ portalId: this.portalId, what: plan.what, status, ms: this.#needs.elapsed() - from });
    try {
      const answer = await withDeadline(deadlineMs, (signal) => plan.send(token, signal));
      done(answer.status);
      await this.#arrived(lane, place);
      await this.#learn(lane, answer);
      return answer;
    } catch (thrown) {
      if (thrown instanceof CrmError) return thrown;
      if (!(thrown instanceof BadAnswer)) {
        done(null);
        return errorOfSilence(thrown, plan.effect);
      }
      done(thrown.answer.status);
      await this.#arrived(lane, place);
      const error = errorOf(thrown.answer, plan.effect);
      if (error.kind === 'missing-scope') await this.#needs.tokens.denied?.(this.portalId, error.scopes);
      if (error.status === 429 || error.status === 477) {
        await this.#needs.budget.pause(this.portalId, lane, error.retryAfterMs ?? 1000);
      } else {
        await this.#learn(lane, thrown.answer);
      }
      return error;
    }
  }

  async #arrived(lane: Lane, place: number | undefined): Promise<void> {
    if (place !== undefined && COUNTED_ON_ARRIVAL.has(lane)) {
      await this.#needs.budget.arrived(this.portalId, lane, place);
    }
  }

  async #learn(lane: Lane, answer: Answer): Promise<void> {
    const said = lane === 'search' ? null : windowOf(answer);
    if (!said) return;
    if (said.remaining === 0) await this.#needs.budget.pause(this.portalId, lane, 1000);
    const before = this.#told.get(lane);
    if (before?.max === said.window.max && before.windowMs === said.window.windowMs) return;
    this.#told.set(lane, said.window);
    await this.#needs.budget.learn(this.portalId, lane, said.window);
  }

  /** Null when trying again from here is not safe, or pointless. */
  #waitBeforeNext(error: CrmError, n: number): number | null {
    if (error.kind !== 'rate-limited' && error.kind !== 'try-later') return null;
    return Math.max(error.retryAfterMs ?? 0, backOffMs(n, this.#needs.random()));
  }
}

/** Runs `send` with a signal that aborts at the deadline; gives up then even if `send` does not listen. */
async function withDeadline(ms: number, send: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const giveUp = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = Object.assign(new Error('no answer in time'), { code: 'timeout' });
      giveUp.abort(error);
      reject(error);
    }, ms);
  });
  const sent = send(giveUp.signal);
  sent.catch(() => undefined);
  try {
    return await Promise.race([sent, late]);
  } finally {
    clearTimeout(timer);
  }
}
