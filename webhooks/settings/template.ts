/** Looks at an admin's own words while they are being written: tricks, names that mean nothing, and how it will read. */
import type { TemplateAnswer } from '../../extensions/app/packages/shared/contract.ts';
import { checkTemplate } from '../../src/plays/guards/template-check.ts';
import { fill, TOKENS, unknownTokens } from '../../src/wording/fill.ts';
import type { Tokens } from '../../src/wording/fill.ts';
import { TRICK_WORDS } from '../../src/wording/guards.ts';

/** Somebody to try the words on. */
const SOMEBODY: Tokens = {
  first: 'Dana',
  rep: 'Maren',
  company: 'Northgate',
  agreed: 'confirm the budget',
  agreed_when: 'Friday, February 27',
  owed: 'send the revised quote',
  owed_when: 'Tuesday, March 3',
  asked: 'Could you send the security letter?',
  back: 'Monday, March 16',
  successor: 'Sam Reed',
  assistant: 'Kim Doe',
};

/** What is wrong with the words, one sentence each; empty when they are fair and complete. */
export function problemsOf(text: string): string[] {
  const tricks = checkTemplate(text).map(({ code, quote }) => `“${quote}”: ${TRICK_WORDS[code]}`);
  return [
    ...tricks,
    ...unknownTokens(text).map(
      (name) => `{${name}} means nothing here, so its sentence would be left out. Known: ${known()}.`,
    ),
  ];
}

const known = (): string => TOKENS.map((token) => `{${token}}`).join(', ');

export function lookAt(words: { subject: string; body: string }): TemplateAnswer {
  return {
    ok: true,
    problems: [...new Set([...problemsOf(words.subject), ...problemsOf(words.body)])],
    reads: { subject: fill(words.subject, SOMEBODY), body: fill(words.body, SOMEBODY) },
  };
}
