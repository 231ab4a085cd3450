import { coolOffGuard } from './cool-off.ts';
import type { Guard } from './guard.ts';
import { holdWithCareGuard } from './hold-with-care.ts';
import { ourTurnGuard } from './our-turn.ts';
import { touchCapGuard } from './touch-cap.ts';

/** The guards in the order in which they speak; the first that blocks is shown. */
export const GUARDS: readonly Guard[] = [ourTurnGuard, holdWithCareGuard, coolOffGuard, touchCapGuard];
