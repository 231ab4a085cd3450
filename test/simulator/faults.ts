/** Faults as data: rules that say which calls go wrong, how often, and how. */
import { z } from 'zod';
import { durationMs } from './world/clock.ts';

/** Milliseconds, or an ISO 8601 duration. */
export const span = z.union([
  z.number().nonnegative(),
  z.string().transform((text, context) => {
    const ms = durationMs(text);
    if (ms === null) context.addIssue({ code: 'custom', message: `${text} is no duration such as PT2S` });
    return ms ?? 0;
  }),
]);

export const faultRule = z.strictObject({
  id: z.string().optional(),
  /** Only calls with this method. */
  method: z.string().toUpperCase().optional(),
  /**
   * Only calls whose path matches, as called or in its canonical form: an exact path, one with `*` for anything,
   * a regular expression between slashes, or, without a slash in front, a part of it; a method may stand before it.
   * Left out: every call.
   */
  path: z.string().optional(),
  /** The same under another name. */
  route: z.string().optional(),
  /** Only calls of this account. */
  portalId: z.number().int().optional(),
  /** Lets this many matching calls pass first. */
  after: z.number().int().nonnegative().default(0),
  /** Strikes this many times, then no more; without end when left out. */
  times: z.number().int().positive().optional(),
  /** Strikes every n-th matching call only. */
  every: z.number().int().positive().default(1),
  /** Answers with this status instead of acting. */
  status: z.number().int().min(400).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  /** Waits before anything else. */
  delay: span.optional(),
  /** Never answers, and does nothing unless `acted`. */
  hang: z.boolean().default(false),
  /** Cuts the connection: `before` the work is done, or `after` it was done, so that the caller cannot know. */
  drop: z.union([z.enum(['before', 'after']), z.literal(true).transform(() => 'after' as const)]).optional(),
  /** With a status or `hang`: does the work first. */
  acted: z.boolean().default(false),
  /** Batch calls: this many inputs (or this share of them, below 1) fail with 207 while the others go through. */
  partial: z.number().positive().optional(),
});
export type FaultRule = z.infer<typeof faultRule> & { id: string };

interface Armed {
  rule: FaultRule;
  matches: (path: string) => boolean;
  seen: number;
  struck: number;
}

export class Faults {
  #armed: Armed[] = [];
  #made = 0;

  add(rule: z.infer<typeof faultRule>): FaultRule {
    this.#made += 1;
    const [, method, rest] = /^([A-Z]+) +(\S.*)$/.exec(rule.path ?? rule.route ?? '') ?? [];
    const named = { ...rule, method: rule.method ?? method, id: rule.id ?? `fault-${this.#made}` };
    this.#armed.push({ rule: named, matches: pathMatcher(rest ?? rule.path ?? rule.route), seen: 0, struck: 0 });
    return named;
  }

  clear(): void {
    this.#armed = [];
  }

  list(): { rule: FaultRule; seen: number; struck: number }[] {
    return this.#armed.map(({ rule, seen, struck }) => ({ rule, seen, struck }));
  }

  /** The first rule that strikes this call; each matching rule counts it. */
  strike(call: { method: string; paths: readonly string[]; portalId: number | null }): FaultRule | null {
    let hit: FaultRule | null = null;
    for (const armed of this.#armed) {
      const { rule } = armed;
      if (rule.method && rule.method !== call.method) continue;
      if (rule.portalId !== undefined && rule.portalId !== call.portalId) continue;
      if (!call.paths.some(armed.matches)) continue;
      armed.seen += 1;
      const turn = armed.seen - rule.after;
      if (hit || turn <= 0 || turn % rule.every !== 0) continue;
      if (rule.times !== undefined && armed.struck >= rule.times) continue;
      armed.struck += 1;
      hit = rule;
    }
    return hit;
  }
}

function pathMatcher(path: string | undefined): (path: string) => boolean {
  if (path === undefined) return () => true;
  if (!path.startsWith('/') && !path.includes('*')) return (candidate) => candidate.includes(path);
  const given = /^\/(.+)\/$/.exec(path);
  const isPattern = given !== null && /[\\^$()[\]|+?]/.test(path);
  const pattern = isPattern
    ? new RegExp(given[1]!)
    : new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}/?$`);
  return (candidate) => pattern.test(candidate);
}
