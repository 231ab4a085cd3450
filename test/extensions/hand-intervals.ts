/** Intervals that pass by hand: the only timers of the pages. Everything else of the clock stays as it is. */
import { jest } from '@jest/globals';

const OTHERS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

/** `pass` first lets what is drawn come to rest, for a page sets its interval only then. */
export function handIntervals(): { pass(ms: number): Promise<void>; end(): void } {
  jest.useFakeTimers({ doNotFake: [...OTHERS] });
  return {
    async pass(ms) {
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      jest.advanceTimersByTime(ms);
    },
    end: () => void jest.useRealTimers(),
  };
}
