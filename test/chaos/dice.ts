/** Chance with a seed (mulberry32), so that a run that failed can be run again. */
export interface Dice {
  /** 0 to below 1. */
  roll(): number;
  /** 0 to n - 1. */
  below(n: number): number;
  one<T>(of: readonly T[]): T;
  happens(share: number): boolean;
}

export function dice(seed: number): Dice {
  let state = seed | 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(roll() * n);
  return {
    roll,
    below,
    one: (of) => of[below(of.length)] as (typeof of)[number],
    happens: (share) => roll() < share,
  };
}
