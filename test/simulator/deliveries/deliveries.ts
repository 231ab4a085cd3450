/**
 * Webhook delivery: events wait here, go out in signed batches, and come again when the app did not take them.
 *
 * A batch is due again after a back-off that counts on both clocks, whichever gets there first: real time for an app that
 * was down, simulated time when the account's clock is moved. Nothing here sleeps; timers only run when `byItself`.
 */
import type { Delivered, Hub, Portal } from '../hub.ts';
import type { WebhookEvent } from '../world/events.ts';
import { webhookHeaders } from './signature.ts';

const MOST_EVENTS = 100;
const MOST_REMEMBERED = 10_000;
const MINUTE = 60_000;
/** Ten retries spread over a day, in minutes. */
const BACK_OFF = [1, 2, 5, 15, 30, 60, 120, 240, 360, 480];

export interface DeliverySettings {
  /** Where the app listens; null: events wait. */
  url: string | null;
  /** The URL the app calls itself, which is what gets signed; null: the same. */
  signedUrl: string | null;
  /** Send soon after things happen; else only when told. */
  byItself: boolean;
  /** How long events are gathered before they go out by themselves. */
  gatherMs: number;
  /** How long HubSpot waits for an answer. */
  timeoutMs: number;
  /** Batches under way at a time. */
  concurrency: number;
  isWanted: (event: WebhookEvent) => boolean;
}

interface Batch {
  portal: Portal;
  events: WebhookEvent[];
  attempt: number;
  dueWall: number;
  dueSimulated: number;
}

export interface DeliverOptions {
  /** Also what waits for its back-off or was delayed. */
  all?: boolean;
  /** Sends every batch twice. */
  duplicate?: boolean;
  /** Mixes the order of events and batches. */
  shuffle?: boolean;
  /** Sends nothing now; what waits is due only this many milliseconds later. */
  delay?: number;
  /** Forgets what waits, as if it had been lost on the way. */
  drop?: boolean;
  /** Sends the last n deliveries once more. */
  again?: number;
}

export class Deliveries {
  readonly settings: DeliverySettings;
  readonly #hub: Hub;
  #waiting: { portal: Portal; event: WebhookEvent }[] = [];
  #batches: Batch[] = [];
  #done: Delivered[] = [];
  #timer: NodeJS.Timeout | null = null;
  #timerAt = 0;
  #closed = false;
  #end = new AbortController();
  #sent = 0;
  #mix = 1;

  constructor(hub: Hub, settings: DeliverySettings) {
    this.#hub = hub;
    this.settings = settings;
    hub.onEvents = (portal, events) => this.add(portal, events);
    hub.watch({ onClock: () => this.#plan(0) });
  }

  /** Events of an account the app is not installed in are not for it. */
  add(portal: Portal, events: WebhookEvent[]): void {
    if (!this.#hub.grants.of(portal.id)) return;
    for (const event of events) if (this.settings.isWanted(event)) this.#waiting.push({ portal, event });
    this.#plan(this.settings.gatherMs);
  }

  /** What was delivered or tried lately, oldest first. */
  done(): readonly Delivered[] {
    return this.#done;
  }

  /** Events not yet taken by the app. */
  waiting(): number {
    return this.#waiting.length + this.#batches.reduce((sum, b) => sum + b.events.length, 0);
  }

  /** Sends what is due. Resolves when every batch got its answer or none. */
  async deliver(options: DeliverOptions = {}): Promise<Delivered[]> {
    this.#gather(options.shuffle ?? false);
    if (options.drop) {
      this.#batches = [];
      return [];
    }
    if (options.delay) {
      for (const batch of this.#batches) {
        batch.dueWall = Math.max(batch.dueWall, this.#hub.wall() + options.delay);
        batch.dueSimulated = Math.max(batch.dueSimulated, batch.portal.world.now() + options.delay);
      }
      this.#planNext();
      return [];
    }
    if (this.settings.url === null) return [];
    const isDue = (b: Batch) => options.all || b.dueWall <= this.#hub.wall() || b.dueSimulated <= b.portal.world.now();
    const due = this.#batches.filter(isDue);
    this.#batches = this.#batches.filter((b) => !due.includes(b));
    const repeated = this.#done.slice(-(options.again ?? 0) || this.#done.length).map((d) => this.#copyOf(d));
    const all = [...due, ...repeated];
    if (options.shuffle) this.#shuffle(all);
    const copies = options.duplicate ? all.flatMap((b) => [b, { ...b, events: structuredClone(b.events) }]) : all;
    const results = await this.#sendAll(copies);
    this.#planNext();
    return results;
  }

  close(): void {
    this.#closed = true;
    this.#end.abort();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #gather(shuffle: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (shuffle) this.#shuffle(waiting);
    const byPortal = Map.groupBy(waiting, (w) => w.portal);
    for (const [portal, list] of byPortal) {
      for (let i = 0; i < list.length; i += MOST_EVENTS) {
        const events = list.slice(i, i + MOST_EVENTS).map((w) => w.event);
        this.#batches.push({ portal, events, attempt: 0, dueWall: 0, dueSimulated: 0 });
      }
    }
  }

  async #sendAll(batches: Batch[]): Promise<Delivered[]> {
    const results: Delivered[] = [];
    const queue = [...batches];
    const lane = async () => {
      for (let batch = queue.shift(); batch; batch = queue.shift()) results.push(await this.#send(batch));
    };
    await Promise.all(Array.from({ length: Math.min(this.settings.concurrency, queue.length) }, lane));
    return results;
  }

  /** Sends events as they are, once; nothing comes again. */
  async sendAsTheyAre(portal: Portal, events: readonly Record<string, unknown>[]): Promise<number> {
    const status = await this.#post(events);
    this.#keep({ portal, events: events as WebhookEvent[], attempt: 0, dueWall: 0, dueSimulated: 0 }, status, false);
    return status;
  }

  async #send(batch: Batch): Promise<Delivered> {
    const status = await this.#post(batch.events.map((e) => ({ ...e, attemptNumber: batch.attempt })));
    const taken = status >= 200 && status < 300;
    const givenUp = !taken && batch.attempt >= BACK_OFF.length;
    if (!taken && !givenUp && !this.#closed) {
      const wait = (BACK_OFF[batch.attempt] ?? 0) * MINUTE * (0.9 + 0.2 * this.#random());
      this.#batches.push({
        ...batch,
        attempt: batch.attempt + 1,
        dueWall: this.#hub.wall() + wait,
        dueSimulated: batch.portal.world.now() + wait,
      });
    }
    return this.#keep(batch, status, givenUp);
  }

  #keep(batch: Batch, status: number, givenUp: boolean): Delivered {
    this.#sent += 1;
    const delivered: Delivered = {
      n: this.#sent,
      portalId: batch.portal.id,
      at: batch.portal.world.nowIso(),
      events: batch.events,
      attempt: batch.attempt,
      status,
      givenUp,
    };
    this.#done.push(delivered);
    if (this.#done.length > 2 * MOST_REMEMBERED) this.#done = this.#done.slice(-MOST_REMEMBERED);
    this.#hub.tell((w) => w.onDelivery?.(delivered));
    return delivered;
  }

  /** The app's status; 0 when it could not be reached or took too long. */
  async #post(events: readonly Record<string, unknown>[]): Promise<number> {
    const { url, signedUrl } = this.settings;
    if (url === null) return 0;
    const body = JSON.stringify(events);
    const headers = webhookHeaders({
      secret: this.#hub.app.clientSecret,
      uri: signedUrl ?? url,
      body,
      timestamp: this.#hub.wall(),
    });
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(this.settings.timeoutMs), this.#end.signal]);
      const answer = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return 0;
    }
  }

  #copyOf(delivered: Delivered): Batch {
    const { events, attempt } = delivered;
    return { portal: this.#hub.portal(delivered.portalId), events, attempt, dueWall: 0, dueSimulated: 0 };
  }

  #planNext(): void {
    const next = Math.min(...this.#batches.map((b) => b.dueWall));
    if (Number.isFinite(next)) this.#plan(Math.max(0, next - this.#hub.wall()));
  }

  #plan(inMs: number): void {
    if (!this.settings.byItself || this.settings.url === null || this.#closed) return;
    const at = Date.now() + inMs;
    if (this.#timer && this.#timerAt <= at) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timerAt = at;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.deliver();
    }, inMs);
    this.#timer.unref();
  }

  /** Repeatable (mulberry32), so that a shuffled run can be run again. */
  #random(): number {
    this.#mix = (this.#mix + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#mix ^ (this.#mix >>> 15), 1 | this.#mix);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  #shuffle(list: unknown[]): void {
    for (let i = list.length - 1; i > 0; i -= 1) {
      const j = Math.floor(this.#random() * (i + 1));
      [list[i], list[j]] = [list[j], list[i]];
    }
  }
}
