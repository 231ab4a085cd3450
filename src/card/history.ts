/** What happened with a deal on our side, kept as codes and arguments; the sentences are made when somebody reads them. */
import { z } from 'zod';
import type { HistoryEntry } from '../../extensions/app/packages/shared/contract.ts';
import { RECORD_TYPES } from '../deal/facts.ts';
import type { Instant } from '../deal/facts.ts';
import { PLAY_CODES, REASON_CODES, STATES } from '../judgement.ts';
import type { State } from '../judgement.ts';
import type { Situation } from '../situation.ts';
import { sayDay } from '../wording/days.ts';
import { PLAY_WORDS } from '../wording/plays.ts';
import { REASON_WORDS } from '../wording/reasons.ts';
import { STATE_LABELS } from '../wording/states.ts';
import { iso } from './shown.ts';
import { cardWords } from './words.ts';

const by = z.string().nullable();
const source = z.object({ type: z.enum(RECORD_TYPES), id: z.string() });
/** What a deal's own fields held before, so that an undo can put them back. */
const fields = z.record(z.string(), z.string());

export const historyData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), from: z.enum(STATES).nullable(), to: z.enum(STATES) }),
  z.object({
    kind: z.literal('task'),
    did: z.enum(['created', 'raised', 'changed', 'closed', 'not-now', 'backlog']),
    recordId: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('play'),
    key: z.string(),
    play: z.enum(PLAY_CODES),
    because: z.enum(REASON_CODES).nullable(),
    by,
    until: z.string().nullable(),
    enrolled: z.boolean(),
    before: fields,
    movedFrom: z.object({ pipelineId: z.string(), stageId: z.string() }).nullable(),
    list: z.object({ listId: z.string(), contactId: z.string() }).nullable(),
    /** Whom its words were laid out for in the composer; left out where they were not, and by an earlier version. */
    to: z.string().optional(),
  }),
  z.object({
    kind: z.literal('step'),
    key: z.string(),
    did: z.enum(['record', 'confirm', 'move', 'withdraw', 'happened', 'not-happened']),
    what: z.string(),
    due: z.string().nullable(),
    by,
    source: source.nullable(),
    before: fields,
  }),
  z.object({
    kind: z.literal('reason'),
    key: z.string(),
    not: z.enum(REASON_CODES),
    instead: z.enum(REASON_CODES).nullable(),
    by,
  }),
  z.object({ kind: z.literal('hold'), key: z.string(), until: z.string().nullable(), by, before: fields }),
  z.object({ kind: z.literal('undo'), of: z.string(), by }),
  z.object({ kind: z.literal('failed'), what: z.string(), because: z.string() }),
]);
export type HistoryData = z.infer<typeof historyData>;

export interface HistoryRow {
  at: Instant;
  data: HistoryData;
}

/** States in which they are quiet; leaving them for a livelier one means that they came back. */
const SILENT: ReadonlySet<State> = new Set<State>(['quiet', 'missed', 'dark', 'nurture']);
const LIVELY: ReadonlySet<State> = new Set<State>(['engaged', 'our-turn', 'waiting']);

function says({ data, at }: HistoryRow, mailed: boolean): string {
  const who = 'by' in data && data.by ? data.by : 'Somebody';
  switch (data.kind) {
    case 'state':
      if (data.from !== null && SILENT.has(data.from) && LIVELY.has(data.to)) return 'They are back in touch';
      return data.from === null ? `First seen: ${STATE_LABELS[data.to]}` : `Became: ${STATE_LABELS[data.to]}`;
    case 'task':
      return TASK_WORDS[data.did];
    case 'play':
      return `${who} chose: ${PLAY_WORDS[data.play].label}${data.until ? `, until ${sayDay(data.until, at)}` : ''}${mailed ? cardWords.mailed : ''}`;
    case 'step':
      return `${who} ${STEP_WORDS[data.did]}${data.what ? `: ${data.what}` : ''}${data.due ? `, ${sayDay(data.due, at)}` : ''}`;
    case 'reason':
      return data.instead
        ? `${who} said it is rather: ${REASON_WORDS[data.instead].title}`
        : `${who} said it is not: ${REASON_WORDS[data.not].title}`;
    case 'hold':
      return data.until ? `${who} snoozed the deal until ${sayDay(data.until, at)}` : `${who} ended the hold`;
    case 'undo':
      return `${who} took the last change back`;
    case 'failed':
      return cardWords.notDone(data.what, reasonFor(data));
  }
}

/** What is kept begins with the thing itself; the sentence has named it already. */
function reasonFor({ what, because }: Extract<HistoryData, { kind: 'failed' }>): string {
  const why = because.startsWith(`${what}: `) ? because.slice(what.length + 2) : because;
  return why.charAt(0).toUpperCase() + why.slice(1);
}

const TASK_WORDS = {
  created: 'A task was created',
  raised: 'The task was raised in priority',
  changed: 'The task was brought up to date',
  closed: 'The task was closed',
  'not-now': 'The task waits for another day: enough new ones today',
  backlog: 'No task: this was quiet before Ghostlight came',
} as const;

const STEP_WORDS = {
  record: 'recorded a next step',
  confirm: 'confirmed the step',
  move: 'moved the step',
  withdraw: 'said that it is not agreed',
  happened: 'said that it did happen',
  'not-happened': 'said that it did not happen',
} as const;

/** Which entries can still be taken back, and the words on the button. */
export function undoOf(
  row: HistoryRow,
  undone: ReadonlySet<string>,
  now: { state: State; holdUntil: string | null; at: Instant },
): { key: string; label: string } | null {
  const { data } = row;
  if (!('key' in data) || undone.has(data.key)) return null;
  if (data.kind === 'play' && data.enrolled) return null;
  const lasting =
    data.kind === 'play' && data.play === 'nurture'
      ? now.state === 'nurture'
      : (data.kind === 'play' || data.kind === 'hold') && data.until
        ? now.holdUntil === data.until
        : now.at - row.at <= UNDO_FOR_MS;
  return lasting ? { key: data.key, label: cardWords.undo } : null;
}

/** A note or a click can be taken back for a day; a hold and a hand-over as long as they last. */
const UNDO_FOR_MS = 86_400_000;

const AT_ONCE_MS = 10 * 60_000;

/** "No task, for it was quiet before we came" is no news when the tap was opened right after. */
function wasOvertaken({ at, data }: HistoryRow, newer: readonly HistoryRow[]): boolean {
  if (data.kind !== 'task' || data.did !== 'backlog') return false;
  const next = newer.findLast((row) => row.data.kind === 'task');
  return next?.data.kind === 'task' && next.data.did === 'created' && next.at - at <= AT_ONCE_MS;
}

/**
 * Newest first. `rows` come newest first as well; nothing about reps but the names of who clicked. `mailed` tells whether
 * we wrote to somebody after a moment.
 */
export function shownHistory(
  rows: readonly HistoryRow[],
  now: { state: State; holdUntil: string | null; at: Instant },
  mailed: (contactId: string, after: Instant) => boolean = () => false,
): HistoryEntry[] {
  const undone = new Set(rows.flatMap((r) => (r.data.kind === 'undo' ? [r.data.of] : [])));
  return rows
    .filter((row, i) => !wasOvertaken(row, rows.slice(0, i)))
    .map((row) => ({
      at: iso(row.at),
      says: says(row, row.data.kind === 'play' && row.data.to !== undefined && mailed(row.data.to, row.at)),
      source:
        row.data.kind === 'task' && row.data.recordId
          ? { type: 'tasks', id: row.data.recordId }
          : row.data.kind === 'step'
            ? row.data.source
            : null,
      undo: undoOf(row, undone, now),
    }));
}

/** A mail of ours to one of the deal's contacts that arrived, from a moment on; HubSpot may tell the second alone. */
export function mailedIn({ touches, facts, at }: Pick<Situation, 'touches' | 'facts' | 'at'>) {
  return (contactId: string, after: Instant): boolean => {
    const emails = facts.contacts.find((c) => c.id === contactId)?.emails.map((e) => e.toLowerCase()) ?? [];
    return touches.some(
      (t) =>
        t.direction === 'ours' &&
        t.channel === 'email' &&
        t.delivered &&
        t.at >= after - (after % 1000) &&
        t.at <= at &&
        t.buyers.some((address) => emails.includes(address)),
    );
  };
}
