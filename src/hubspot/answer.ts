/** One HTTP answer of HubSpot, whichever way it was asked; parsed only after its status was judged. */
import type { z } from 'zod';
import { CrmError } from '../ports/crm.ts';

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  text: string;
}

/** An answer of status 400 or above, on its way to be judged. It never leaves `src/hubspot`. */
export class BadAnswer extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`HubSpot answered ${answer.status}`);
    this.answer = answer;
  }
}

/** The answer's JSON by its schema. Another shape than HubSpot documents is told in one line, without the body. */
export function parsed<T>(answer: Answer, schema: z.ZodType<T>, what: string): T {
  const json = jsonOf(answer.text);
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.map(String).join('.') || 'body';
  throw new CrmError('refused', `HubSpot's answer to ${what} was not understood: ${where}: ${issue?.message ?? ''}`, {
    status: answer.status,
    codes: ['UNEXPECTED_ANSWER'],
  });
}

/** The JSON of a text, or undefined: a proxy's error page is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
