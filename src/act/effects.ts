/**
 * Everything we ever write to HubSpot, as values. An effect has a key within its portal; with the same key it happens once,
 * however often the deal is judged or the button is pressed.
 */
import { z } from 'zod';

const day = z.string();
const priority = z.enum(['HIGH', 'MEDIUM', 'LOW']);
const task = z.object({
  subject: z.string(),
  body: z.string(),
  due: day,
  priority,
  ownerId: z.string().nullable(),
});

export const effectPayload = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task-create'), task, contactIds: z.array(z.string()) }),
  /** `of`: the key of the effect that made the task. */
  z.object({ kind: z.literal('task-update'), of: z.string(), change: task.omit({ ownerId: true }).partial() }),
  z.object({ kind: z.literal('task-complete'), of: z.string() }),
  z.object({
    kind: z.literal('note'),
    body: z.string(),
    at: z.number(),
    ownerId: z.string().nullable(),
    contactIds: z.array(z.string()),
    /** The words instead when the effect with that key was done: a note claims nothing that HubSpot refused. */
    ifDone: z.object({ of: z.string(), body: z.string() }).optional(),
  }),
  z.object({ kind: z.literal('note-remove'), of: z.string() }),
  z.object({ kind: z.literal('deal-properties'), values: z.record(z.string(), z.string()) }),
  z.object({ kind: z.literal('stage-move'), pipelineId: z.string(), stageId: z.string() }),
  z.object({
    kind: z.literal('enrol'),
    userId: z.string(),
    senderEmail: z.string(),
    sequenceId: z.string(),
    contactId: z.string(),
  }),
  z.object({ kind: z.literal('list-add'), listId: z.string(), contactId: z.string() }),
  z.object({ kind: z.literal('list-remove'), listId: z.string(), contactId: z.string() }),
  z.object({
    kind: z.literal('workflow-callback'),
    callbackId: z.string(),
    outputFields: z.record(z.string(), z.string()),
  }),
]);
/** Keys of effects that tell HubSpot of a judgement begin so. They create no work, come last, and the newest one counts. */
export const FIELDS = 'fields:';
export const isFields = (key: string): boolean => key.startsWith(FIELDS);

export type EffectPayload = z.infer<typeof effectPayload>;
export type EffectKind = EffectPayload['kind'];

/** What an effect led to, kept with it: the id of the task or note it made. */
export interface EffectResult {
  recordId?: string;
}

/** In words, for a notice when HubSpot refuses it for good. */
export const EFFECT_WORDS: Record<EffectKind, string> = {
  'task-create': 'the task',
  'task-update': 'the change of the task',
  'task-complete': 'the closing of the task',
  note: 'the note',
  'note-remove': 'taking the note back',
  'deal-properties': 'the fields of the deal',
  'stage-move': 'the move to another stage',
  enrol: 'the enrolment',
  'list-add': 'adding them to the list',
  'list-remove': 'taking them off the list',
  'workflow-callback': 'the answer to the workflow',
};
