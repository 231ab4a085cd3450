/** Random numbers that are the same on every run, and spells drawn from a law we know. */
import type { Spell } from '../../src/chances/spell.ts';

/** A small generator (mulberry32): 0 ≤ x < 1, the same sequence for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Answers come at a constant rate per working day; looking away (censoring) too. */
export function exponentialSpells(
  random: () => number,
  n: number,
  law: { answersPerDay: number; endsPerDay: number },
  where: { pipelineId: string; stageId: string } = { pipelineId: 'p', stageId: 's' },
): Spell[] {
  const wait = (rate: number): number => (rate > 0 ? -Math.log(1 - random()) / rate : Infinity);
  return Array.from({ length: n }, (_, i) => {
    const answer = wait(law.answersPerDay);
    const end = wait(law.endsPerDay);
    return {
      dealId: String(i),
      ...where,
      startedAt: 0,
      endedAt: 0,
      duration: Math.min(answer, end),
      answered: answer <= end,
    };
  });
}
