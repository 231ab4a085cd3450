/** What a run measured, as rows: printed as a table, and written as Markdown. */

export interface Row {
  /** What was done: `100 events a delivery, 10 connections`. */
  what: string;
  /** The figure, with its unit. */
  measured: string;
  /** What the machine could do at best, measured in the same run; null where there is no such thing. */
  ceiling?: string | null;
  ratio?: number | null;
  p50?: number | null;
  p99?: number | null;
  /** `≥ 0.7 of the ceiling`; null where nothing was promised. */
  aim?: string | null;
  met?: boolean | null;
}

export interface Part {
  title: string;
  /** How it was measured, one or two sentences. */
  how: string;
  /** What the last two columns of times say; p50 and p99 unless told. */
  times?: [string, string];
  rows: Row[];
}

export function say(part: Part): string {
  const { head, body } = cells(part);
  const widths = head.map((_, i) => Math.max(...[head, ...body].map((row) => [...(row[i] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - [...cell].length))
      .join('  ')
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join('  ');
  return [`\n${part.title}`, part.how, line(head), rule, ...body.map(line)].join('\n');
}

export function markdown(part: Part): string {
  const { head, body } = cells(part);
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [`## ${part.title}`, '', part.how, '', line(head), line(head.map(() => '---')), ...body.map(line), ''].join(
    '\n',
  );
}

/** Columns that no row fills are left out. */
function cells({ rows, times = ['p50', 'p99'] }: Part): { head: string[]; body: string[][] } {
  const ms = (n: number | null | undefined) => (n === null || n === undefined ? '' : `${tidy(n)} ms`);
  const columns: [string, (row: Row) => string][] = [
    ['what', (row) => row.what],
    ['measured', (row) => row.measured],
    ['ceiling', (row) => row.ceiling ?? ''],
    ['ratio', (row) => (row.ratio === null || row.ratio === undefined ? '' : row.ratio.toFixed(2))],
    [times[0], (row) => ms(row.p50)],
    [times[1], (row) => ms(row.p99)],
    ['aim', (row) => row.aim ?? ''],
    ['met', (row) => (row.met === true ? 'yes' : row.met === false ? 'NO' : '')],
  ];
  const used = columns.filter(([, cell]) => rows.some((row) => cell(row) !== ''));
  return { head: used.map(([name]) => name), body: rows.map((row) => used.map(([, cell]) => cell(row))) };
}

/** Three figures that matter, with thousands apart: `12,400`, `3.41`. */
export function tidy(n: number): string {
  if (n === 0 || !Number.isFinite(n)) return String(n);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(n))));
  const rounded = Number(n.toPrecision(3));
  return rounded.toLocaleString('en-US', { maximumFractionDigits: Math.min(3, digits) });
}

/** Of unsorted values; `share` from 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
