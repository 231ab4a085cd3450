/** Texts made to be slow, at any length. Each is what somebody could send. */
const fill = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

export const ADVERSARIAL: Readonly<Record<string, (length: number) => string>> = {
  'by Friday, again and again': fill('by Friday '),
  'one word without an end': fill('a'),
  'digits without an end': fill('12/'),
  'nested quote marks': (length) => {
    const lines: string[] = [];
    for (let n = 0, depth = 1; n < length; depth += 1) {
      const line = `${'>'.repeat(Math.min(depth, 2000))} I'll send it by Friday`;
      lines.push(line);
      n += line.length + 1;
    }
    return lines.join('\n').slice(0, length);
  },
  'quote introductions': fill('On Tue, Feb 3, 2026 at 10:30 AM Rita\n'),
  'headers without an end': fill('From: '),
  'a header a line': fill('From: a\n'),
  'HTML blockquotes': fill('<blockquote>'),
  'HTML never closed': fill('<div><b>by Friday'),
  'promises without a stop': fill("I'll send it by Friday and "),
  'promises, one a line': fill("I'll send it by Friday.\n"),
  questions: fill('can you? '),
  spaces: fill(' '),
  'empty lines': fill('\n'),
  stops: fill('. '),
  dashes: fill('-- \n'),
  'names, one a line': fill('Dana\n'),
  'sign-offs, one a line': fill('Thanks,\n'),
  addresses: fill('a@b.example '),
  absences: fill('I am out of the office until Monday. '),
  'if without a then': fill('if we will '),
};
