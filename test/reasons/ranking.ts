/** Helpers for reason tests: the ranking of a story, and how strong one reason is in it. */
import { weighReasons } from '../../src/reasons/weigh.ts';
import type { RankedReason, ReasonCode } from '../../src/judgement.ts';
import { situation, type Story } from '../situations.ts';

export const rank = (story: Story): RankedReason[] => weighReasons(situation(story));
export const leads = (story: Story): ReasonCode | undefined => rank(story)[0]?.code;
export const topThree = (story: Story): ReasonCode[] =>
  rank(story)
    .slice(0, 3)
    .map((r) => r.code);
/** 0 when it is not even mentioned. */
export const strength = (story: Story, code: ReasonCode): number =>
  rank(story).find((r) => r.code === code)?.strength ?? 0;
export const signalsFor = (story: Story, code: ReasonCode): string[] =>
  rank(story)
    .find((r) => r.code === code)
    ?.for.map((e) => e.signal) ?? [];
export const signalsAgainst = (story: Story, code: ReasonCode): string[] =>
  rank(story)
    .find((r) => r.code === code)
    ?.against.map((e) => e.signal) ?? [];
