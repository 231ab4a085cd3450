/** The service and the worker as processes with a clock of their own, to be killed and started again. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Launch {
  /** `webhooks/main.ts`, … and its arguments. */
  args: readonly string[];
  env: Record<string, string>;
  /** How far its clock is from real time, and how far it jumps when told. */
  offsetMs: number;
  stepMs: number;
}

export class Victim {
  readonly #launch: Launch;
  readonly lines: string[] = [];
  #child: ChildProcess | null = null;
  #from = 0;

  constructor(launch: Launch) {
    this.#launch = launch;
  }

  get alive(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** It has said that it is up since it was started last. */
  get atWork(): boolean {
    return this.alive && this.lines.slice(this.#from).some((line) => /at work|listening/.test(line));
  }

  start(offsetMs = this.#launch.offsetMs): void {
    const { args, env, stepMs } = this.#launch;
    const clock = join(import.meta.dirname, 'clock.ts');
    const child = spawn(process.execPath, ['--import', clock, ...args], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        CHAOS_CLOCK_OFFSET_MS: String(offsetMs),
        CHAOS_CLOCK_STEP_MS: String(stepMs),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer) => void this.lines.push(...chunk.toString('utf8').split('\n').filter(Boolean));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.#child = child;
    this.#from = this.lines.length;
  }

  /** Nothing is ended, nothing said. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Answers its exit code, 0 when it drained in time; undefined when it was not yet at work. */
  async stop(): Promise<number | null | undefined> {
    const wasAtWork = this.atWork;
    const code = await this.#end('SIGTERM');
    return wasAtWork ? code : undefined;
  }

  /** Its clock jumps, and next time back. */
  stepClock(): void {
    if (this.alive) this.#child?.kill('SIGUSR2');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || !this.alive) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    return ended;
  }
}
