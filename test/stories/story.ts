/** A story and how a judgement is compared with what it expects. The keys are explained in README.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { accountOfFile } from '../../src/deal/account-of-file.ts';
import { parsePortalFile } from '../../src/deal/portal-file.ts';
import { showJudgement } from '../../src/diagnose/show.ts';
import { judge } from '../../src/judge.ts';
import { DEFAULT_SETTINGS, parseSettings } from '../../src/settings/declared.ts';
import { accountKnowledge } from '../../src/account/knowledge.ts';

const HERE = import.meta.dirname;
const oneOrMore = z.union([z.string(), z.array(z.string())]);
const source = z.strictObject({ type: z.string(), id: z.string().optional() });

const expectation = z.strictObject({
  state: oneOrMore.optional(),
  turn: oneOrMore.optional(),
  nextStep: z
    .union([
      z.null(),
      z.literal('open'),
      z.strictObject({
        owedBy: oneOrMore.optional(),
        due: z.union([z.null(), oneOrMore]).optional(),
        status: oneOrMore.optional(),
        source: z.union([source, z.array(source)]).optional(),
      }),
    ])
    .optional(),
  silence: z
    .union([z.null(), z.strictObject({ since: z.string().optional(), workingDays: z.number().optional() })])
    .optional(),
  hold: z.union([z.null(), z.strictObject({ until: z.string(), because: oneOrMore.optional() })]).optional(),
  reasonsTop: z.array(z.string()).optional(),
  reasonsAmong: z.array(z.string()).optional(),
  reasonsNotTop: z.array(z.string()).optional(),
  play: z.union([z.null(), z.string(), z.array(z.string().nullable())]).optional(),
  task: z.union([z.null(), z.record(z.string(), oneOrMore)]).optional(),
  notJudged: z.boolean().optional(),
});

const story = z.looseObject({
  id: z.string(),
  title: z.string(),
  at: z.string(),
  dealId: z.string().optional(),
  settings: z.unknown().optional(),
  portal: z.unknown(),
  expect: expectation,
});
export type Story = z.infer<typeof story>;

export function storiesOf(path: string): Story[] {
  return z.array(story).parse(JSON.parse(readFileSync(join(HERE, path), 'utf8')));
}

/** Every file of the evaluation set beside this one. */
export function evaluationSet(): Story[] {
  return readdirSync(HERE)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => storiesOf(name));
}

/** The parts of a judgement a story may speak of. */
export type Part = 'state' | 'turn' | 'step' | 'silence' | 'hold' | 'first reason' | 'reasons' | 'play' | 'task';

export interface Miss {
  part: Part;
  says: string;
}

const shown = z.looseObject({
  state: z.string(),
  turn: z.string(),
  silence: z.looseObject({ since: z.string(), workingDays: z.number() }).nullable(),
  nextStep: z
    .looseObject({
      owedBy: z.string(),
      due: z.string().nullable(),
      status: z.string(),
      source: z.looseObject({ type: z.string(), id: z.string() }),
    })
    .nullable(),
  hold: z.looseObject({ until: z.string(), because: z.string() }).nullable(),
  reasons: z.array(z.looseObject({ code: z.string(), strength: z.number() })),
  play: z.looseObject({ code: z.string() }).nullable(),
  task: z.looseObject({}).nullable(),
});

/** What differs; empty when the judgement is as the story expects. `asked` are the parts the story speaks of. */
export function compare(told: Story): { misses: Miss[]; asked: Part[] } {
  const file = parsePortalFile(told.portal);
  if (!file.ok) throw new Error(`${told.id}: ${file.error}`);
  const parsed =
    told.settings === undefined ? { ok: true as const, settings: DEFAULT_SETTINGS } : parseSettings(told.settings);
  if (!parsed.ok) throw new Error(`${told.id}: ${parsed.error}`);
  const account = accountOfFile(file.file, parsed.settings);
  const all = account.deals().flatMap((d) => account.dealFacts(d.id) ?? []);
  const dealId = told.dealId ?? all[0]?.deal.id ?? '';
  const facts = all.find((d) => d.deal.id === dealId);
  if (!facts) throw new Error(`${told.id}: has no deal ${dealId}`);
  const at = Date.parse(told.at);
  const knowledge = accountKnowledge(all, parsed.settings, at);
  const got = shown.parse(showJudgement(judge(facts, parsed.settings, at, knowledge(dealId))));
  return differences(told.expect, got);
}

function differences(want: Story['expect'], got: z.infer<typeof shown>): { misses: Miss[]; asked: Part[] } {
  const misses: Miss[] = [];
  const asked = new Set<Part>();
  const check = (part: Part, ok: boolean, name: string, is: unknown, wanted: unknown): void => {
    asked.add(part);
    if (!ok) misses.push({ part, says: `${name}: ${JSON.stringify(is)}, expected ${JSON.stringify(wanted)}` });
  };
  if (want.notJudged)
    check('state', got.state === 'closed' && got.task === null, 'state', got.state, 'closed, no task');
  if (want.state !== undefined) check('state', isOne(want.state, got.state), 'state', got.state, want.state);
  if (want.turn !== undefined && want.turn !== 'open')
    check('turn', isOne(want.turn, got.turn), 'turn', got.turn, want.turn);
  if (want.nextStep === null) check('step', got.nextStep === null, 'next step', got.nextStep, null);
  else if (want.nextStep !== undefined && want.nextStep !== 'open') {
    const { owedBy, due, status, source: from } = want.nextStep;
    const step = got.nextStep;
    if (owedBy !== undefined) check('step', isOne(owedBy, step?.owedBy), 'owed by', step?.owedBy, owedBy);
    if (due !== undefined) check('step', isOne(due, step?.due), 'due', step?.due, due);
    if (status !== undefined) check('step', isOne(status, step?.status), 'status', step?.status, status);
    if (from !== undefined) {
      const any = Array.isArray(from) ? from : [from];
      const same = any.some((s) => s.type === step?.source.type && (s.id === undefined || s.id === step.source.id));
      check('step', same, 'source', step?.source, from);
    }
  }
  if (want.silence === null) check('silence', got.silence === null, 'silence', got.silence, null);
  else if (want.silence) {
    const { since, workingDays } = want.silence;
    if (since !== undefined) check('silence', got.silence?.since === since, 'silent since', got.silence?.since, since);
    if (workingDays !== undefined)
      check(
        'silence',
        got.silence !== null && Math.abs(got.silence.workingDays - workingDays) <= 0.15 + 1e-9,
        'working days',
        got.silence?.workingDays,
        workingDays,
      );
  }
  if (want.hold === null) check('hold', got.hold === null, 'hold', got.hold, null);
  else if (want.hold)
    check('hold', got.hold?.until === want.hold.until, 'hold until', got.hold?.until, want.hold.until);
  // No reason at all says the same as `unknown`.
  const codes = got.reasons.length > 0 ? got.reasons.map((r) => r.code) : ['unknown'];
  const ranking = got.reasons.slice(0, 4).map((r) => `${r.code} ${r.strength}`);
  if (want.reasonsTop && want.reasonsTop.length > 0)
    check('first reason', want.reasonsTop.includes(codes[0] ?? ''), 'first reason', ranking, want.reasonsTop);
  if (want.reasonsNotTop)
    check('first reason', !want.reasonsNotTop.includes(codes[0] ?? ''), 'not first', ranking, want.reasonsNotTop);
  if (want.reasonsAmong)
    check(
      'reasons',
      want.reasonsAmong.every((c) => codes.slice(0, 3).includes(c)),
      'among three',
      ranking,
      want.reasonsAmong,
    );
  if (want.play !== undefined) {
    const code = got.play?.code ?? null;
    const ok =
      want.play === 'some' ? code !== null : Array.isArray(want.play) ? want.play.includes(code) : want.play === code;
    check('play', ok, 'play', code, want.play);
  }
  if (want.task === null) check('task', got.task === null, 'task', got.task, null);
  else if (want.task) {
    const task = got.task;
    const ok = task !== null && Object.entries(want.task).every(([key, value]) => isOne(value, task[key]));
    check('task', ok, 'task', task, want.task);
  }
  return { misses, asked: [...asked] };
}

function isOne(want: string | string[] | null, got: unknown): boolean {
  return Array.isArray(want) ? want.some((w) => w === got) : want === got;
}
