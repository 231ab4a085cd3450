/**
 * A quick no before a slow pattern. From a pattern's source follow literals of which any match must hold at least one;
 * a text that has not even their letters in threes (or twos) cannot match. It errs on one side only: what it lets through
 * is tried by the pattern itself. Patterns without such literals are always tried.
 */

/** Any match holds one of these; null: nothing can be said. */
type Needles = readonly string[] | null;

const BITS = 14;
const MASK = (1 << BITS) - 1;
/** More alternatives than this are slower to look up than to try. */
const MOST = 400;

const two = (a: number, b: number): number => (a * 131 + b * 7 + 1) & MASK;
const three = (a: number, b: number, c: number): number => (a * 1031 + b * 131 + c) & MASK;

/** Which letters in twos and threes a text has: the places marked with `turn`. */
export interface Grams {
  seen: Uint32Array;
  turn: number;
}

/** One table for all texts, so that nothing has to be cleared: a place counts when it bears the turn of this text. */
const seen = new Uint32Array(MASK + 1);
let turn = 0;

/** `lower`: the text in small letters. One pass; good until the next text is looked at. */
export function gramsOf(lower: string): Grams {
  turn = turn === 0xffffffff ? 1 : turn + 1;
  let a = 0;
  let b = 0;
  for (let i = 0; i < lower.length; i += 1) {
    const c = lower.charCodeAt(i);
    if (i > 0) seen[two(b, c)] = turn;
    if (i > 1) seen[three(a, b, c)] = turn;
    a = b;
    b = c;
  }
  return { seen, turn };
}

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

/** Whether a pattern may match a text with these letters; prepared once a pattern. */
export function quickNo(pattern: RegExp): (grams: Grams) => boolean {
  const needles = needlesOf(pattern);
  if (needles === null) return () => false;
  const placesOf = (literal: string): number[] => {
    const codes = [...literal].map((c) => c.charCodeAt(0));
    if (codes.length === 2) return [two(codes[0] as number, codes[1] as number)];
    return codes.slice(2).map((c, i) => three(codes[i] as number, codes[i + 1] as number, c));
  };
  // The last place of each literal first, because beginnings are alike; the others only when that one is there.
  const all = needles.map(placesOf);
  const last = Int32Array.from(all, (places) => places.at(-1) as number);
  return ({ seen: table, turn: now }) => {
    for (let i = 0; i < last.length; i += 1)
      if (table[last[i] as number] === now && (all[i] as number[]).every((place) => table[place] === now)) return false;
    return true;
  };
}
