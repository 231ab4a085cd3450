/** Numbers in sentences, one and many. */

/** "1 working day", "9 working days"; whole days, for nobody speaks of fractions. */
export function workingDays(days: number): string {
  const n = Math.floor(days);
  return n === 1 ? '1 working day' : `${n} working days`;
}

/** "the last working day", "the last 10 working days" */
export function lastWorkingDays(n: number): string {
  return n === 1 ? 'the last working day' : `the last ${n} working days`;
}

/** "once", "twice", "3 times"; once where it is not known. */
export function times(n: number | undefined): string {
  return n === undefined || n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}

/** "31 %", of a share between 0 and 1; the space does not break. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00A0%`;
}

/** "25–38 %" */
export function interval({ low, high }: { low: number; high: number }): string {
  return `${Math.round(low * 100)}–${percent(high)}`;
}
