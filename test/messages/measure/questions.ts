/** The set of mail sentences marked by whether the writer asks for something; noisy, a direction rather than a truth. */
import { readFileSync } from 'node:fs';

export interface Marked {
  text: string;
  asks: boolean;
}

export function readMarked(file: string): Marked[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((row) => {
      const [mark, ...rest] = row.split('\t');
      const text = rest.join('\t').trim();
      return (mark === 'Yes' || mark === 'No') && text !== '' ? [{ text, asks: mark === 'Yes' }] : [];
    });
}

export interface Agreement {
  /** Of those it takes for questions, how many are. */
  precision: number;
  /** Of the questions, how many it sees. */
  recall: number;
  f1: number;
  of: number;
}

export function agreement(marked: readonly Marked[], asks: (text: string) => boolean): Agreement {
  let [both, said, meant] = [0, 0, 0];
  for (const each of marked) {
    const yes = asks(each.text);
    if (yes) said += 1;
    if (each.asks) meant += 1;
    if (yes && each.asks) both += 1;
  }
  const precision = said === 0 ? 0 : both / said;
  const recall = meant === 0 ? 0 : both / meant;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, of: marked.length };
}
