/**
 * A life under fire: service, worker and PostgreSQL are killed at random moments while things happen in the account,
 * HubSpot is slow and fails, clocks jump. In the end everything must be as in a life with nothing in its way.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { SETTLE_MS } from '../../src/intake/drain.ts';
import { migrate } from '../../src/postgres/migrate.ts';
import { openStore } from '../../src/postgres/store.ts';
import type { PostgresStore } from '../../src/postgres/store.ts';
import { startSimulator } from '../simulator/simulator.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { chaosAccount, START } from './account.ts';
import { PUBLIC_URL, SECRET, serviceEnv } from './calm.ts';
import type { LifeOf } from './calm.ts';
import { dice } from './dice.ts';
import type { Dice } from './dice.ts';
import { doubledTasks, endState, takenEvents } from './end-state.ts';
import type { EndState, Taken } from './end-state.ts';
import { installBy, openTap } from './install.ts';
import { externalPostgres, freePort } from './postgres.ts';
import type { ExternalPostgres } from './postgres.ts';
import { Victim } from './processes.ts';

export const BLOWS = [
  'kill service',
  'kill worker',
  'kill postgres',
  'restart postgres',
  'stop service',
  'stop worker',
  'step clocks',
] as const;
export type Blow = (typeof BLOWS)[number];

export interface ChaosOf extends LifeOf {
  seed: number;
  /** In this order, spread over the life. */
  blows: readonly Blow[];
  say: (line: string) => void;
}

export interface Outcome {
  end: EndState;
  taken: Taken;
  /** Episodes with more than one task. */
  doubled: string[];
  /** Times `/readyz` said 200 while there was no database. */
  lies: number;
  /** Exit codes of graceful stops; all 0 when each drained in time. */
  stops: (number | null)[];
  /** Effects HubSpot refused for good. */
  dead: number;
  /** Everything the processes wrote. */
  lines: string[];
}

const AHEAD_MS = 15 * 60_000;
const HOUR = 3_600_000;
const SKEW_MS = 120_000;
const STEP_MS = 80_000;
/** Tries after which nothing is sent to a service that is known to be down: HubSpot has eleven. */
const MOST_IN_VAIN = 5;
const PATIENCE_MS = 120_000;
/** How often a blow waits for those that are up again; the others fall on processes that are still starting. */
const RECOVERED = 0.7;
const RECOVERY_MS = 15_000;

export async function chaos(of: ChaosOf): Promise<Outcome> {
  const postgres = await externalPostgres();
  const quiet = () => undefined;
  const store = openStore({ url: postgres.url, max: 4, onError: quiet });
  await migrate(store.pool);
  let ahead = AHEAD_MS + START - Date.now();
  const simulator = await startSimulator({
    file: chaosAccount(of.portalId, of.deals),
    at: START,
    clientSecret: SECRET,
    limits: null,
    deliveryTimeoutMs: 2_000,
    wall: () => Date.now() + ahead,
  });
  const field = new Field({ of, simulator, store, postgres, port: await freePort(), ahead: () => ahead });
  try {
    await field.begin();
    await field.fight();
    // An hour passes in which nothing runs: claims of the dead run out, back-offs end.
    await field.ceaseFire();
    ahead += HOUR;
    await field.settle();
    return {
      end: await endState(store.pool, simulator, of.portalId),
      taken: await takenEvents(store, simulator, Date.now() + ahead),
      doubled: doubledTasks(simulator, of.portalId),
      dead: Number((await store.pool.query(`select 1 from effects where status = 'dead'`)).rowCount),
      ...field.told(),
    };
  } finally {
    await field.end();
    await simulator.close();
    await store.close();
    await postgres.close();
  }
}

interface FieldOf {
  of: ChaosOf;
  simulator: Simulator;
  store: PostgresStore;
  postgres: ExternalPostgres;
  port: number;
  /** How far the world's clock is from real time. */
  ahead: () => number;
}

/** Where it happens: the processes, and what is done to them. */
class Field {
  readonly #of: FieldOf;
  readonly #chance: Dice;
  readonly #service: Victim;
  readonly #worker: Victim;
  readonly #stops: (number | null)[] = [];
  #lies = 0;
  #supervising = true;
  #supervisor: Promise<void> = Promise.resolve();
  #sending: Promise<unknown> = Promise.resolve();

  constructor(of: FieldOf) {
    this.#of = of;
    this.#chance = dice(of.of.seed);
    const env = { ...serviceEnv(of.simulator), PORT: String(of.port), DATABASE_URL: of.postgres.url };
    const launch = (...args: string[]) => new Victim({ args, env, offsetMs: of.ahead(), stepMs: STEP_MS });
    this.#service = launch('webhooks/main.ts', '--no-work');
    this.#worker = launch('webhooks/worker.ts');
    of.simulator.deliverTo(`${this.#url}/hubspot/webhooks`, PUBLIC_URL);
  }

  get #url(): string {
    return `http://127.0.0.1:${this.#of.port}`;
  }

  async begin(): Promise<void> {
    const { simulator, store, of, ahead } = this.#of;
    this.#supervisor = this.#supervise();
    await this.#until('the service is ready', () => this.#isReady());
    await installBy(this.#url, PUBLIC_URL, simulator, of.portalId);
    await this.#until('the first sync is done', async () => (await store.teaching(of.portalId)) !== null);
    await openTap(store, of.portalId, Date.now() + ahead());
  }

  /** Life goes on beat by beat, and every so often something is struck. */
  async fight(): Promise<void> {
    const { of, simulator } = this.#of;
    const every = of.beats.length / (of.blows.length + 1);
    let struck = 0;
    this.#spoil();
    for (const [i, { at, doing }] of of.beats.entries()) {
      simulator.advance(at - simulator.world.now());
      simulator.happen(doing);
      this.#send();
      await wait(10 + this.#chance.below(80));
      if (i < every * (struck + 1) || struck >= of.blows.length) continue;
      const blow = of.blows[struck] as Blow;
      struck += 1;
      of.say(`${i + 1} of ${of.beats.length} things happened; ${blow}`);
      await this.#strike(blow);
      if (this.#chance.happens(RECOVERED)) await this.#recovered();
    }
    while (struck < of.blows.length) {
      await wait(200);
      await this.#strike(of.blows[struck] as Blow);
      struck += 1;
    }
  }

  async ceaseFire(): Promise<void> {
    this.#of.simulator.clearFaults();
    await this.#sending;
    this.#supervising = false;
    await this.#supervisor;
    await Promise.all([this.#service.kill(), this.#worker.kill()]);
    for (const table of ['deals', 'effects', 'lanes'])
      await this.#of.store.pool.query(
        `update ${table} set leased_until = leased_until - interval '1 hour' where leased_until is not null`,
      );
  }

  /** Everything is up and nothing strikes: works until there is nothing left to do. */
  async settle(): Promise<void> {
    const { simulator, store, ahead } = this.#of;
    this.#supervising = true;
    this.#supervisor = this.#supervise(0);
    await this.#until('the service is ready again', () => this.#isReady());
    let idle = 0;
    await this.#until('nothing is left to do', async () => {
      const sent = await simulator.deliverNow({ all: true });
      // A deal of which there is news is looked at a moment later.
      const queues = await store.queues(Date.now() + ahead() + 2 * SETTLE_MS);
      const isIdle = sent.length === 0 && simulator.waiting() === 0 && queues.every((queue) => queue.waiting === 0);
      idle = isIdle ? idle + 1 : 0;
      return idle >= 3;
    });
  }

  told(): Pick<Outcome, 'lies' | 'stops' | 'lines'> {
    return { lies: this.#lies, stops: this.#stops, lines: [...this.#service.lines, ...this.#worker.lines] };
  }

  async end(): Promise<void> {
    this.#supervising = false;
    await this.#supervisor;
    await Promise.all([this.#service.kill(), this.#worker.kill()]);
  }

  /** As systemd or Kubernetes would: whoever is down is started again, on a machine whose clock is a little off. */
  async #supervise(skewMs = SKEW_MS): Promise<void> {
    while (this.#supervising) {
      for (const victim of [this.#service, this.#worker])
        if (!victim.alive) victim.start(this.#of.ahead() + Math.round((this.#chance.roll() * 2 - 1) * skewMs));
      await wait(50);
    }
  }

  async #recovered(): Promise<void> {
    const until = performance.now() + RECOVERY_MS;
    const isUp = async () => this.#service.atWork && this.#worker.atWork && (await this.#isReady());
    while (performance.now() < until && !(await isUp())) await wait(50);
  }

  async #strike(blow: Blow): Promise<void> {
    const { postgres } = this.#of;
    switch (blow) {
      case 'kill service':
        return this.#service.kill();
      case 'kill worker':
        return this.#worker.kill();
      case 'stop service':
        return this.#stop(this.#service);
      case 'stop worker':
        return this.#stop(this.#worker);
      case 'step clocks':
        this.#service.stepClock();
        return this.#worker.stepClock();
      case 'restart postgres':
        return postgres.restart(this.#chance.happens(0.5) ? 'fast' : 'immediate');
      case 'kill postgres':
        postgres.kill();
        await wait(50 + this.#chance.below(600));
        if (await this.#isReady()) this.#lies += 1;
        return postgres.start();
    }
  }

  async #stop(victim: Victim): Promise<void> {
    const code = await victim.stop();
    if (code !== undefined) this.#stops.push(code);
  }

  /** Webhooks go out as HubSpot's do: late, twice, in any order; what was not taken comes again. */
  #send(): void {
    const { simulator } = this.#of;
    const [duplicate, shuffle] = [this.#chance.happens(0.2), this.#chance.happens(0.5)];
    // HubSpot gives up after eleven tries in a day; here a day's worth would be over in a second.
    const wanted = this.#chance.happens(0.04);
    this.#sending = this.#sending.then(async () => {
      const isWorn = simulator.deliveries().some(({ status, attempt }) => status !== 200 && attempt >= MOST_IN_VAIN);
      if ((wanted && !isWorn) || (await this.#isReady())) await simulator.deliverNow({ all: true, duplicate, shuffle });
    });
  }

  #spoil(): void {
    const { simulator } = this.#of;
    simulator.fault({ method: 'POST', path: '/objects/tasks', every: 3, drop: 'after' });
    simulator.fault({ method: 'POST', path: '/objects/tasks', every: 4, status: 502, acted: true });
    simulator.fault({ path: '/objects', every: 11, status: 503 });
    simulator.fault({ path: '/objects', every: 13, status: 429, headers: { 'Retry-After': '1' } });
    simulator.fault({ path: '/batch/read', every: 7, partial: 1 });
    simulator.fault({ path: '/associations', every: 9, delay: 700 });
    simulator.fault({ path: '/objects', every: 17, drop: 'before' });
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.#url}/readyz`, { signal: AbortSignal.timeout(3_000) })).ok;
    } catch {
      return false;
    }
  }

  async #until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const yes = await holds().catch((error: unknown) => {
        this.#of.of.say(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      });
      if (yes) return;
      if (performance.now() > until) {
        const last = [...this.#service.lines.slice(-5), ...this.#worker.lines.slice(-15)].join('\n');
        throw new Error(`waited in vain: ${what}\n${last}`);
      }
      await wait(100);
    }
  }
}
