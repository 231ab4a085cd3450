import type { FirstReading } from '../contract.ts';
import { nullable, num, object, text } from '../check.ts';
import type { Check } from '../check.ts';

export const firstReading: Check<FirstReading> = object({
  phase: text,
  done: num,
  total: num,
  perMinute: num,
  msLeft: nullable(num),
});
