/** What the card sends, parsed at the door. Every body carries a key: however often it comes, it happens once. */
import { z } from 'zod';
import { RECORD_TYPES } from '../deal/facts.ts';
import { PLAY_CODES, REASON_CODES } from '../judgement.ts';

const key = z.string().min(8).max(100);
const day = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text), 'not a day');
const words = z.string().max(20_000);
const id = z.string().regex(/^\d{1,20}$/);

/** "2026-02-30" is no day. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

export const playPost = z.object({
  key,
  play: z.enum(PLAY_CODES),
  subject: words.optional(),
  body: words.optional(),
  until: day.optional(),
  contactId: id.optional(),
});
export type PlayPost = z.infer<typeof playPost>;

export const nextStepPost = z.discriminatedUnion('action', [
  z.object({
    key,
    action: z.literal('record'),
    what: z.string().trim().min(1).max(300),
    owedBy: z.enum(['buyer', 'rep', 'both']),
    due: day.nullable(),
  }),
  z.object({ key, action: z.literal('confirm') }),
  z.object({ key, action: z.literal('move'), due: day }),
  z.object({ key, action: z.literal('withdraw') }),
]);
export type NextStepPost = z.infer<typeof nextStepPost>;

export const answerPost = z.discriminatedUnion('action', [
  z.object({
    key,
    action: z.literal('not-this-reason'),
    not: z.enum(REASON_CODES),
    instead: z.enum(REASON_CODES).nullable(),
  }),
  z.object({
    key,
    action: z.literal('step'),
    happened: z.boolean(),
    source: z.object({ type: z.enum(RECORD_TYPES), id }).nullable(),
  }),
]);
export type AnswerPost = z.infer<typeof answerPost>;

export const holdPost = z.discriminatedUnion('action', [
  z.object({ key, action: z.literal('hold'), until: day }),
  z.object({ key, action: z.literal('release') }),
]);
export type HoldPost = z.infer<typeof holdPost>;

export const undoPost = z.object({ key, undo: key });
export type UndoPost = z.infer<typeof undoPost>;
