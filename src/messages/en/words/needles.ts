/**
 * A quick no before a slow pattern. From a pattern's source follow literals of which any match must hold at least one;
 * one walk over a text finds which of all these literals stand in it, and a pattern of which none does cannot match. It
 * errs on one side only: what it lets through is tried by the pattern itself. Patterns without such literals are always
 * tried.
 */

/** Any match holds one of these; null: nothing can be said. */
type Needles = readonly string[] | null;

const BITS = 15;
const MASK = (1 << BITS) - 1;
/** More alternatives than this are no longer worth it. */
const MOST = 400;

const two = (a: number, b: number): number => (a * 131 + b * 7 + 1) & MASK;
const three = (a: number, b: number, c: number): number => (a * 1031 + b * 131 + c) & MASK;

/** The better of two conditions that both hold: the one whose shortest literal is longer. */
function better(a: Needles, b: Needles): Needles {
  if (a === null) return b;
  if (b === null) return a;
  const shortest = (list: readonly string[]): number => Math.min(5, ...list.map((n) => n.length));
  const [x, y] = [shortest(a), shortest(b)];
  return x === y ? (a.length <= b.length ? a : b) : x > y ? a : b;
}

/** Reads a pattern's source from the left; understands what patterns here are made of, and gives up on the rest. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  alternation(): Needles {
    let all: string[] | null = [];
    for (;;) {
      const one = this.sequence();
      all = one === null || all === null ? null : [...all, ...one];
      if (this.source[this.at] !== '|') return all;
      this.at += 1;
    }
  }

  private sequence(): Needles {
    let best: Needles = null;
    let run = '';
    const end = (): void => {
      if (run.length > 1) best = better(best, [run.toLowerCase()]);
      run = '';
    };
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const atom = this.atom();
      if (atom === 'nothing') continue;
      const least = this.quantifier();
      if (typeof atom === 'string') {
        if (least !== 0) run += atom;
        if (least !== null) end();
      } else {
        end();
        if (least !== 0) best = better(best, atom.needles);
      }
    }
    end();
    return best;
  }

  /** A letter, something that takes no room, or anything else with what it must hold. */
  private atom(): string | { needles: Needles } {
    const c = this.source[this.at] as string;
    if (c === '(') return this.group();
    if (c === '[') return this.skipClass();
    this.at += 1;
    if (c === '^' || c === '$') return 'nothing';
    if (c === '.') return { needles: null };
    if (c !== '\\') return c <= '~' ? c : { needles: null };
    const escaped = this.source[this.at] as string;
    this.at += 1;
    if (escaped === 'b' || escaped === 'B') return 'nothing';
    if (escaped === 'p' || escaped === 'P') {
      this.at = this.source.indexOf('}', this.at) + 1;
      return { needles: null };
    }
    return /[A-Za-z0-9]/.test(escaped) ? { needles: null } : escaped;
  }

  private group(): string | { needles: Needles } {
    const head = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '(';
    this.at += head.length;
    const needles = this.alternation();
    this.at += 1;
    return /[=!]$/.test(head) ? 'nothing' : { needles };
  }

  private skipClass(): { needles: Needles } {
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    return { needles: null };
  }

  /** How often at least: 0, 1 for more than once, null when there is no quantifier. */
  private quantifier(): 0 | 1 | null {
    const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 12));
    if (!found) return null;
    this.at += found[0].length;
    const first = found[0].charAt(0);
    return first === '+' || (first === '{' && found[1] !== '0') ? 1 : 0;
  }
}

/** Literals of which every match of a pattern holds at least one, in small letters; null when there are none to name. */
export function needlesOf(pattern: RegExp): Needles {
  const found = new Reader(pattern.source).alternation();
  return found === null || found.length > MOST ? null : [...new Set(found)];
}

/** One literal, and the patterns that may match where it stands. */
interface Needle {
  literal: string;
  patterns: number[];
}

/** Tells which of many patterns may match a text. */
export interface Possible {
  /** `lower`: the text in small letters. One walk over it; the answer is good until the next text is looked at. */
  (lower: string): (pattern: RegExp) => boolean;
}

/** Prepares the walk for a set of patterns; one that is not among them may always match. */
export function possibleAmong(patterns: readonly RegExp[]): Possible {
  const numbers = new Map(patterns.map((p, i) => [p, i]));
  const byEnd: (Needle[] | undefined)[] = new Array<Needle[] | undefined>(MASK + 1).fill(undefined);
  const known = new Map<string, Needle>();
  // The number of the last text in which a pattern was possible; those without literals are so in every one.
  const possibleIn = new Float64Array(patterns.length);
  for (const [pattern, number] of numbers) {
    const literals = needlesOf(pattern);
    if (literals === null) possibleIn[number] = Infinity;
    for (const literal of literals ?? []) {
      const needle = known.get(literal) ?? added(known, byEnd, literal);
      needle.patterns.push(number);
    }
  }
  let text = 0;
  return (lower) => {
    text += 1;
    const now = text;
    const mark = (needles: readonly Needle[] | undefined, end: number): void => {
      if (needles === undefined) return;
      for (const { literal, patterns: of } of needles)
        if (lower.startsWith(literal, end - literal.length))
          for (const number of of) if ((possibleIn[number] as number) < now) possibleIn[number] = now;
    };
    let a = 0;
    let b = 0;
    for (let i = 0; i < lower.length; i += 1) {
      const c = lower.charCodeAt(i);
      if (i > 0) mark(byEnd[two(b, c)], i + 1);
      if (i > 1) mark(byEnd[three(a, b, c)], i + 1);
      a = b;
      b = c;
    }
    return (pattern) => {
      const number = numbers.get(pattern);
      return number === undefined || (possibleIn[number] as number) >= now;
    };
  };
}

/** Found by its last three letters, or by both when it has but two. */
function added(known: Map<string, Needle>, byEnd: (Needle[] | undefined)[], literal: string): Needle {
  const needle: Needle = { literal, patterns: [] };
  known.set(literal, needle);
  const [a, b, c] = [...literal.slice(-3)].map((letter) => letter.charCodeAt(0)) as [number, number, number?];
  const place = c === undefined ? two(a, b) : three(a, b, c);
  const list = byEnd[place];
  if (list) list.push(needle);
  else byEnd[place] = [needle];
  return needle;
}
