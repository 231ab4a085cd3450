/** How far the first reading of an account is, while it goes on. */
export interface FirstReading {
  /** What is read just now, in words. */
  phase: string;
  /** Records read so far, and how many are known to be needed: the total grows while they are found. */
  done: number;
  total: number;
  perMinute: number;
  /** Null while it is too early to say. */
  msLeft: number | null;
}
