/**
 * The one task of an episode, from one judgement to the next: made, raised, moved, closed, or left alone.
 * Pure; what is to be written to HubSpot comes out as values. The rep's own edits are respected: what they changed
 * is theirs, and a task they finished or deleted is not made again in the same episode.
 */
import type { Day, Instant, TaskFact } from '../deal/facts.ts';
import type { Judgement, TaskWanted } from '../judgement.ts';

/** What is remembered of a deal's latest task, beside the judgement. */
export interface TaskState {
  /** Keys the effects; made from the episode's anchor. */
  key: string;
  /** Names the spell: their last word, or the last agreement, after which they fell silent. */
  anchor: Instant;
  since: Instant;
  /** `postponed`: the day's budget was used up. `backlog`: quiet before we came, and the tap is closed. `dry`: dry run. */
  stands: 'open' | 'closed' | 'postponed' | 'backlog' | 'dry';
  /** What we wrote last; a record that shows something else was edited by somebody. */
  wrote: {
    subject: string;
    due: Day;
    priority: TaskWanted['priority'];
    /** When its words were chosen; not known of tasks of an earlier version. */
    at?: Instant;
    /** Its day was put off by a hold. */
    held?: boolean;
  } | null;
  /** The episode is over; the next one gets a task of its own. */
  ended: boolean;
}

export interface Surroundings {
  dealId: string;
  judgement: Judgement;
  before: TaskState | null;
  /** The task as HubSpot holds it now; null while it is not made or not read yet. */
  record: TaskFact | null;
  /** The record was there and is gone: somebody deleted it. */
  recordGone: boolean;
  /** When a rep last decided about the deal on its card; null when never. */
  clickedAt: Instant | null;
  /** The due day of the record, in the portal's time zone. */
  recordDue: Day | null;
  /** The working day on which the hold that is on ends; null when none is. */
  holdEnds: Day | null;
  dryRun: boolean;
  /** Episodes that began before this and were found by the first sync are the backlog. */
  installedAt: Instant;
  backlogOpen: boolean;
}

export type TaskEffect =
  | { kind: 'task-create'; key: string; task: TaskWanted }
  | {
      kind: 'task-update';
      key: string;
      of: string;
      change: Partial<Pick<TaskWanted, 'subject' | 'body' | 'due' | 'priority'>>;
    }
  | { kind: 'task-complete'; key: string; of: string };

export interface TaskDecision {
  state: TaskState | null;
  effects: TaskEffect[];
  /** A new task is wanted: it counts against the owner's budget, and `postponed` is what to do without. */
  needsBudget: boolean;
  did: 'created' | 'raised' | 'changed' | 'closed' | 'backlog' | null;
}

const nothing = (state: TaskState | null): TaskDecision => ({ state, effects: [], needsBudget: false, did: null });

export function decideTask(of: Surroundings): TaskDecision {
  const { judgement, before } = of;
  const { episode, task } = judgement;
  const live = before !== null && !before.ended;
  if (episode === null) {
    if (!live) return nothing(before);
    // Away or snoozed is not back: the episode goes on, its task waits with the deal.
    if (judgement.state === 'held') return before.stands === 'open' ? moveToHold(of, before) : nothing(before);
    return end(of, before);
  }
  if (live && before.anchor === episode.anchor) {
    if (before.stands === 'closed') return nothing(before);
    if (!task) return nothing(before);
    return before.stands === 'open' ? refresh(of, before, task) : create(of, task, episode, before);
  }
  // They came back and fell silent again before anybody looked: one spell is over, another has begun.
  const over = live ? end(of, before) : null;
  if (!task) return over ?? nothing(before);
  const fresh = create(of, task, episode, null);
  return { ...fresh, effects: [...(over?.effects ?? []), ...fresh.effects] };
}

function create(
  of: Surroundings,
  task: TaskWanted,
  episode: NonNullable<Judgement['episode']>,
  before: TaskState | null,
): TaskDecision {
  const key = `task:${of.dealId}:${episode.anchor}`;
  const state: TaskState = {
    key,
    anchor: episode.anchor,
    since: before?.since ?? episode.since,
    stands: 'open',
    wrote: { subject: task.subject, due: task.due, priority: task.priority, at: of.judgement.at },
    ended: false,
  };
  if (of.dryRun) return nothing({ ...state, stands: 'dry', wrote: null });
  if (!of.backlogOpen && state.since < of.installedAt)
    return {
      ...nothing({ ...state, stands: 'backlog', wrote: null }),
      did: before?.stands === 'backlog' ? null : 'backlog',
    };
  return { state, effects: [{ kind: 'task-create', key, task }], needsBudget: true, did: 'created' };
}

/**
 * Missed became dark: the same task, more urgent. What a rep did or said on the card changes what to do next, so the task
 * says that. A hold that ended early gives its day back. Other news changes nothing a rep is working on.
 */
function refresh(of: Surroundings, before: TaskState, task: TaskWanted): TaskDecision {
  if (of.dryRun || done(of) || before.wrote === null) return nothing(before);
  const raised = before.wrote.priority !== 'HIGH' && task.priority === 'HIGH';
  const decided = of.clickedAt !== null && before.wrote.at !== undefined && of.clickedAt > before.wrote.at;
  const reworded = raised || (decided && task.subject !== before.wrote.subject);
  const edited = editedBy(of, before);
  const released = before.wrote.held === true && task.due < before.wrote.due && !edited.due;
  if (!reworded && !released) return nothing(before);
  const change: Extract<TaskEffect, { kind: 'task-update' }>['change'] = {
    ...(raised && !edited.priority ? { priority: task.priority } : {}),
    ...(reworded && !edited.subject ? { subject: task.subject, body: task.body } : {}),
    ...(released ? { due: task.due } : {}),
  };
  const wrote = {
    ...before.wrote,
    ...(reworded ? { at: of.judgement.at } : {}),
    ...(released ? { due: task.due, held: false } : {}),
    ...(raised ? { priority: task.priority } : {}),
    ...(change.subject === undefined ? {} : { subject: change.subject }),
  };
  const key = raised ? `${before.key}:${task.priority}` : `${before.key}:said:${of.judgement.at}`;
  const effects: TaskEffect[] =
    Object.keys(change).length > 0 ? [{ kind: 'task-update', key, of: before.key, change }] : [];
  const did = effects.length === 0 ? null : raised ? 'raised' : 'changed';
  return { state: { ...before, wrote }, effects, needsBudget: false, did };
}

function moveToHold(of: Surroundings, before: TaskState): TaskDecision {
  const until = of.holdEnds;
  if (of.dryRun || done(of) || !before.wrote || until === null || before.wrote.due >= until) return nothing(before);
  if (editedBy(of, before).due) return nothing(before);
  return {
    state: { ...before, wrote: { ...before.wrote, due: until, held: true } },
    effects: [{ kind: 'task-update', key: `${before.key}:due:${until}`, of: before.key, change: { due: until } }],
    needsBudget: false,
    did: 'changed',
  };
}

/** They are back, the deal is closed, the step was kept, or a setting says it is no spell at all. */
function end(of: Surroundings, before: TaskState): TaskDecision {
  const state: TaskState = { ...before, ended: true, stands: 'closed' };
  if (before.stands !== 'open' || of.dryRun || done(of)) return nothing(state);
  return {
    state,
    effects: [{ kind: 'task-complete', key: `${before.key}:done`, of: before.key }],
    needsBudget: false,
    did: 'closed',
  };
}

/** The rep finished it or threw it away. */
function done({ record, recordGone }: Surroundings): boolean {
  return recordGone || record?.status === 'COMPLETED';
}

function editedBy(
  { record, recordDue }: Surroundings,
  { wrote }: TaskState,
): Record<'subject' | 'due' | 'priority', boolean> {
  if (record === null || wrote === null) return { subject: false, due: false, priority: false };
  return {
    subject: record.subject !== null && record.subject !== wrote.subject,
    due: recordDue !== null && recordDue !== wrote.due,
    priority: record.priority !== null && record.priority !== wrote.priority,
  };
}

/** The day's budget was used up: the task waits for the next day, most valuable deals first. What ends still ends. */
export function postponed(decision: TaskDecision): TaskDecision {
  if (!decision.state) return decision;
  return {
    state: { ...decision.state, stands: 'postponed', wrote: null },
    effects: decision.effects.filter((e) => e.kind !== 'task-create'),
    needsBudget: false,
    did: null,
  };
}
