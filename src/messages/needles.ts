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

/** How often any of some literals is to be expected: ten times less often for every letter more. */
function commonness(list: readonly string[]): number {
  return list.reduce((sum, n) => sum + 10 ** -Math.min(5, n.length), 0);
}

/** The better of two conditions that both hold: the rarer one. */
function better(a: Needles, b: Needles): Needles {
  if (a === null) return b;
  if (b === null) return a;
  return commonness(a) <= commonness(b) ? a : b;
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
  /** The code of its first letter, which tells most of them apart. */
  head: number;
  patterns: number[];
}

/** More parts than this are not told apart: every pattern may match there. */
const WORDS = 3;
const MOST_PARTS = 32 * WORDS;

/** Tells in which parts of a text which of many patterns may match. */
export interface Places {
  /** `parts`: in small letters. One walk over them; the answer is good until the next text is looked at. */
  (parts: readonly string[]): (pattern: RegExp, part: number) => boolean;
}

/** Prepares the walk for a set of patterns; one that is not among them may match everywhere. */
export function placesAmong(patterns: readonly RegExp[]): Places {
  const numbers = new Map(patterns.map((p, i) => [p, i]));
  const byEnd: (Needle[] | undefined)[] = new Array<Needle[] | undefined>(MASK + 1).fill(undefined);
  const known = new Map<string, Needle>();
  const everywhere = new Uint8Array(patterns.length);
  for (const [pattern, number] of numbers) {
    const literals = needlesOf(pattern);
    if (literals === null) everywhere[number] = 1;
    for (const literal of literals ?? []) {
      const needle = known.get(literal) ?? added(known, byEnd, literal);
      needle.patterns.push(number);
    }
  }
  // A bit for every part of the text, pattern by pattern.
  const seen = new Int32Array(patterns.length * WORDS);
  const mark = (needles: readonly Needle[], lower: string, end: number, word: number, bit: number): void => {
    for (const { literal, head, patterns: of } of needles)
      if (lower.charCodeAt(end - literal.length) === head && lower.startsWith(literal, end - literal.length))
        for (const number of of) seen[number * WORDS + word] = (seen[number * WORDS + word] as number) | bit;
  };
  const isEnd = Uint8Array.from(byEnd, (needles) => (needles === undefined ? 0 : 1));
  const walk = (lower: string, word: number, bit: number): void => {
    let a = 0;
    let b = 0;
    for (let i = 0; i < lower.length; i += 1) {
      const c = lower.charCodeAt(i);
      const short = two(b, c);
      if (isEnd[short] === 1) mark(byEnd[short] as Needle[], lower, i + 1, word, bit);
      const long = three(a, b, c);
      if (isEnd[long] === 1) mark(byEnd[long] as Needle[], lower, i + 1, word, bit);
      a = b;
      b = c;
    }
  };
  return (parts) => {
    seen.fill(0);
    const count = Math.min(parts.length, MOST_PARTS);
    for (let part = 0; part < count; part += 1) walk(parts[part] as string, part >> 5, 1 << (part & 31));
    return (pattern, part) => {
      const number = numbers.get(pattern);
      if (number === undefined || everywhere[number] === 1 || part >= count) return true;
      return ((seen[number * WORDS + (part >> 5)] as number) & (1 << (part & 31))) !== 0;
    };
  };
}

/** Found by its last three letters, or by both when it has but two. */
function added(known: Map<string, Needle>, byEnd: (Needle[] | undefined)[], literal: string): Needle {
  const needle: Needle = { literal, head: literal.charCodeAt(0), patterns: [] };
  known.set(literal, needle);
  const [a, b, c] = [...literal.slice(-3)].map((letter) => letter.charCodeAt(0)) as [number, number, number?];
  const place = c === undefined ? two(a, b) : three(a, b, c);
  const list = byEnd[place];
  if (list) list.push(needle);
  else byEnd[place] = [needle];
  return needle;
}
