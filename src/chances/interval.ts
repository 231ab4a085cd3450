/**
 * Intervals. Everything the product shows carries the 90 % interval: wide enough to be honest, and the one DOMAIN's
 * sentence uses ("31 %, 25–38 %").
 */

export interface Interval {
  low: number;
  high: number;
}

/** Two-sided 90 % of the normal law; 1.959964 would be 95 %. */
export const Z90 = 1.644854;

/**
 * For the share still silent: the complementary log-log interval, on Greenwood's variance. It never leaves 0 to 1, and
 * keeps its promise in samples of a few dozen, where the plain interval (surviving ± z · se) does not.
 * Where the log-log is not defined, because nobody or everybody answered, Wilson's interval of `n` spells stands in.
 */
export function logLogInterval(surviving: number, spread: number, n: number, z = Z90): Interval {
  if (surviving >= 1 || surviving <= 0 || !Number.isFinite(spread) || spread <= 0)
    return wilsonInterval(surviving >= 1 ? 1 : surviving <= 0 ? 0 : surviving, n, z);
  const log = Math.log(surviving);
  const reach = Math.exp((z * Math.sqrt(spread)) / Math.abs(log));
  if (!Number.isFinite(reach)) return { low: 0, high: 1 };
  return { low: clamp(Math.exp(log * reach)), high: clamp(Math.exp(log / reach)) };
}

/** Less than this is nobody. */
const NOBODY = 1e-6;

/** Wilson's score interval for a share of `n`; everything is possible when n is 0. */
export function wilsonInterval(share: number, n: number, z = Z90): Interval {
  if (!(n > NOBODY)) return { low: 0, high: 1 };
  const z2 = (z * z) / n;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n))) / (1 + z2);
  return { low: share <= 0 ? 0 : clamp(middle - half), high: share >= 1 ? 1 : clamp(middle + half) };
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x));
}
