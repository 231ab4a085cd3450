/**
 * What an account's silences teach, by stage, and how much a stage borrows from the pipeline and account around it.
 *
 * Shrinking: to its own spells a stage adds BORROWED spells' worth of its surroundings, each of theirs counting for a
 * fraction of one. The surroundings of a stage are its pipeline, which in turn borrows from the rest of the account.
 * A stage with a dozen spells thus looks much like its pipeline, one with hundreds like itself. That is the posterior
 * mean under a Dirichlet prior centred on the parent (Susarla and Van Ryzin 1976), and it keeps every property of the
 * estimate: monotone, between 0 and 1. A pipeline borrows from the account in the same way.
 */
import { kaplanMeier, type Step, type Weighted } from './kaplan-meier.ts';
import { spellTable, type Spell, type SpellTable, type Where } from './spell.ts';

/** As many spells as the surroundings are worth; as many as we ask for before saying anything at all. */
export const BORROWED = 20;

/** Plain JSON, to be stored. */
export interface ChanceBook {
  stages: (Where & { table: SpellTable })[];
}

export type Level = 'stage' | 'pipeline' | 'account';

/** The estimate at one level, with the spells it is mainly of. */
export interface Pool {
  level: Level;
  /** The level's own spells, without what is borrowed. */
  own: SpellTable;
  ownAnswered: number;
  /** Worked out when first asked for. */
  steps(): readonly Step[];
  /** Weighted spells that lasted longer than a time, for intervals where nobody answered. */
  atRiskAt(time: number): number;
}

/** Sorts spells into the book. */
export function chanceBook(spells: Iterable<Spell>): ChanceBook {
  const byPipeline = new Map<string, Map<string, Spell[]>>();
  for (const spell of spells) {
    let stages = byPipeline.get(spell.pipelineId);
    if (!stages) byPipeline.set(spell.pipelineId, (stages = new Map()));
    const stage = stages.get(spell.stageId);
    if (stage) stage.push(spell);
    else stages.set(spell.stageId, [spell]);
  }
  return {
    stages: [...byPipeline].flatMap(([pipelineId, stages]) =>
      [...stages].map(([stageId, own]) => ({ pipelineId, stageId, table: spellTable(own) })),
    ),
  };
}

/** The pools that fit a place, most specific first; `null` for the account as a whole. */
export function poolsOf(book: ChanceBook, where: Where | null): Pool[] {
  const here = where ? book.stages.filter((s) => s.pipelineId === where.pipelineId && s.stageId === where.stageId) : [];
  const siblings = where
    ? book.stages.filter((s) => s.pipelineId === where.pipelineId && s.stageId !== where.stageId)
    : [];
  const others = where ? book.stages.filter((s) => s.pipelineId !== where.pipelineId) : book.stages;
  const account = (): Pool => pool('account', [...here, ...siblings, ...others].map(whole), []);
  if (!where) return [account()];

  const outside = sizeOf(others);
  const inside = sizeOf(siblings);
  const fromOutside = Math.min(BORROWED, outside);
  const around = inside + fromOutside;
  const scale = around > 0 ? Math.min(BORROWED, around) / around : 0;
  const perOutside = outside > 0 ? fromOutside / outside : 0;
  return [
    pool('stage', here.map(whole), [...weighing(siblings, scale), ...weighing(others, scale * perOutside)]),
    pool('pipeline', [...here, ...siblings].map(whole), weighing(others, perOutside)),
    account(),
  ];
}

function pool(level: Level, own: Weighted[], borrowed: Weighted[]): Pool {
  const parts = [...own, ...borrowed];
  const table = joined(own.map((p) => p.table));
  let steps: readonly Step[] | null = null;
  return {
    level,
    own: table,
    ownAnswered: sum(table.answered),
    steps: () => (steps ??= kaplanMeier(parts)),
    atRiskAt: (time) => parts.reduce((n, p) => n + p.weight * longerThan(p.table, time), 0),
  };
}

/** Spells that lasted longer than a time. */
export function longerThan(table: SpellTable, time: number): number {
  let n = 0;
  for (let i = table.times.length - 1; i >= 0 && (table.times[i] as number) > time; i -= 1)
    n += (table.answered[i] ?? 0) + (table.censored[i] ?? 0);
  return n;
}

/** Spells answered after `from`, not later than `to`. */
export function answeredWithin(table: SpellTable, from: number, to: number): number {
  let n = 0;
  table.times.forEach((time, i) => {
    if (time > from && time <= to) n += table.answered[i] ?? 0;
  });
  return n;
}

const whole = (stage: { table: SpellTable }): Weighted => ({ table: stage.table, weight: 1 });
const weighing = (stages: readonly { table: SpellTable }[], weight: number): Weighted[] =>
  stages.map(({ table }) => ({ table, weight }));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const sizeOf = (stages: readonly { table: SpellTable }[]): number =>
  stages.reduce((n, { table }) => n + sum(table.answered) + sum(table.censored), 0);

function joined(tables: readonly SpellTable[]): SpellTable {
  if (tables.length === 1) return tables[0] as SpellTable;
  const counts = new Map<number, [number, number]>();
  for (const table of tables)
    table.times.forEach((time, i) => {
      const [a, c] = counts.get(time) ?? [0, 0];
      counts.set(time, [a + (table.answered[i] ?? 0), c + (table.censored[i] ?? 0)]);
    });
  const times = [...counts.keys()].sort((a, b) => a - b);
  return {
    times,
    answered: times.map((t) => counts.get(t)?.[0] ?? 0),
    censored: times.map((t) => counts.get(t)?.[1] ?? 0),
  };
}
