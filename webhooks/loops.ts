/**
 * What keeps the work going: a loop takes one piece after another while there is any, then rests until it is woken or a
 * short poll says so. A fault is logged and the loop goes on after a pause; it never ends by itself.
 */
import type { Log } from './log.ts';

export interface LoopOf {
  name: string;
  /** Does one piece; says how much there was, 0 for nothing. */
  once: () => Promise<number>;
  /** How long it rests when there was nothing, in milliseconds. */
  restMs: number;
}

const AFTER_FAULT_MS = 1_000;
const LONGEST_AFTER_FAULT_MS = 30_000;

export class Loop {
  readonly #of: LoopOf;
  readonly #log: Log;
  #stopping = false;
  #woken = false;
  #rest: (() => void) | null = null;
  #running: Promise<void>;
  #faults = 0;

  constructor(of: LoopOf, log: Log) {
    this.#of = of;
    this.#log = log;
    this.#running = this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#rest?.();
  }

  /** Resolves when the piece under way is done. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#woken = false;
      const did = await this.#once();
      if (did === 0 && !this.#woken && !this.#stopping) await this.#sleep(this.#of.restMs);
    }
  }

  async #once(): Promise<number> {
    try {
      const did = await this.#of.once();
      this.#faults = 0;
      return did;
    } catch (error) {
      if (this.#stopping) return 0;
      this.#faults += 1;
      this.#log.error({ err: error, loop: this.#of.name, faults: this.#faults }, 'work failed; it goes on');
      await this.#sleep(Math.min(LONGEST_AFTER_FAULT_MS, AFTER_FAULT_MS * 2 ** Math.min(10, this.#faults - 1)));
      return 0;
    }
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#rest = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.#rest = done;
    });
  }
}
