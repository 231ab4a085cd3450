/** A process that is asked to stop ends what is under way, in bounded time; asked twice, it ends at once. */
import type { Log } from './log.ts';

const LONGEST_MS = 20_000;

export function onStop(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.warn('not everything ended in time; what was under way is done again by the next process');
      process.exit(1);
    }, LONGEST_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
}
