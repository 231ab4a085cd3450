import { describe, expect, it } from '@jest/globals';
import type { TaskFact } from '../../src/deal/facts.ts';
import type { Judgement, State, TaskWanted } from '../../src/judgement.ts';
import { decideTask, postponed } from '../../src/watch/task-of.ts';
import type { Surroundings, TaskState } from '../../src/watch/task-of.ts';

const INSTALLED = Date.parse('2026-03-01T12:00:00Z');
const ANCHOR = Date.parse('2026-03-02T10:00:00Z');
const SINCE = Date.parse('2026-03-05T17:00:00Z');
const LATER = { since: SINCE + 1_000_000_000, anchor: ANCHOR + 1_000_000_000 };

const wanted = (priority: TaskWanted['priority'] = 'MEDIUM', subject = 'Check in: Acme'): TaskWanted => ({
  subject,
  body: 'Missed: the budget.',
  due: '2026-03-10',
  priority,
  ownerId: '71',
});

function judgement(state: State, over: Partial<Judgement> = {}): Judgement {
  const spell = state === 'missed' || state === 'dark';
  return {
    at: Date.parse('2026-03-09T15:00:00Z'),
    dealId: '501',
    state,
    turn: 'buyer',
    silence: null,
    nextStep: null,
    hold: null,
    reasons: [],
    play: null,
    task: spell ? wanted(state === 'dark' ? 'HIGH' : 'MEDIUM') : null,
    episode: spell ? { since: SINCE, anchor: ANCHOR } : null,
    lookAgainAt: null,
    rules: '1',
    ...over,
  };
}

function given(state: State, over: Partial<Surroundings> = {}): Surroundings {
  return {
    dealId: '501',
    judgement: judgement(state),
    before: null,
    record: null,
    recordGone: false,
    clickedAt: null,
    holdEnds: null,
    recordDue: null,
    dryRun: false,
    installedAt: INSTALLED,
    backlogOpen: false,
    ...over,
  };
}

function record(over: Partial<TaskFact> = {}): TaskFact {
  return {
    type: 'tasks',
    id: '9',
    createdAt: SINCE,
    at: SINCE,
    subject: 'Check in: Acme',
    status: 'NOT_STARTED',
    statusHistory: [],
    priority: 'MEDIUM',
    kind: 'TODO',
    ownerId: '71',
    completedAt: null,
    byUs: true,
    reading: null,
    ...over,
  };
}

const opened = (): TaskState => {
  const { state } = decideTask(given('missed'));
  if (!state) throw new Error('no task was made');
  return state;
};

describe('the one task of an episode', () => {
  it('is made when a step is missed, within the budget', () => {
    const decision = decideTask(given('missed'));
    expect(decision).toMatchObject({
      did: 'created',
      needsBudget: true,
      effects: [{ kind: 'task-create', key: `task:501:${ANCHOR}` }],
      state: { stands: 'open', ended: false },
    });
  });

  it('is not made twice, whatever the beginning of the episode is said to be now', () => {
    const moved = judgement('missed', { episode: { since: SINCE + 3_600_000, anchor: ANCHOR } });
    expect(decideTask(given('missed', { before: opened() })).effects).toEqual([]);
    expect(decideTask(given('missed', { before: opened(), judgement: moved })).effects).toEqual([]);
  });

  it('is raised, not doubled, when the deal goes dark', () => {
    const decision = decideTask(given('dark', { before: opened() }));
    expect(decision).toMatchObject({
      did: 'raised',
      needsBudget: false,
      effects: [{ kind: 'task-update', of: `task:501:${ANCHOR}`, change: { priority: 'HIGH' } }],
    });
    expect(decideTask(given('dark', { before: decision.state })).effects).toEqual([]);
    const renamed = judgement('dark', { task: wanted('HIGH', 'Dark: Acme') });
    expect(decideTask(given('dark', { before: opened(), judgement: renamed })).state?.wrote?.subject).toBe(
      'Dark: Acme',
    );
  });

  it('says what is to be done next once a rep has acted or said why, and leaves it alone for other news', () => {
    const next = judgement('missed', { task: wanted('MEDIUM', 'Call instead: Acme') });
    const later = { before: opened(), judgement: next };
    expect(decideTask(given('missed', later)).effects).toEqual([]);
    expect(decideTask(given('missed', { ...later, clickedAt: next.at - 60_000 })).effects).toEqual([]);
    const clicked = decideTask(given('missed', { ...later, clickedAt: next.at + 1 }));
    expect(clicked).toMatchObject({
      did: 'changed',
      needsBudget: false,
      effects: [{ kind: 'task-update', change: { subject: 'Call instead: Acme', body: 'Missed: the budget.' } }],
    });
    expect(clicked.effects[0]).not.toHaveProperty('change.priority');
    expect(decideTask(given('missed', { ...later, before: clicked.state })).effects).toEqual([]);
    const mine = record({ subject: 'Ring Acme' });
    expect(decideTask(given('missed', { ...later, clickedAt: next.at + 1, record: mine })).effects).toEqual([]);
  });

  it('keeps what the rep changed by hand', () => {
    const decision = decideTask(
      given('dark', { before: opened(), record: record({ subject: 'Ring Acme', priority: 'LOW' }) }),
    );
    expect(decision.effects).toEqual([]);
    const worded = decideTask(given('dark', { before: opened(), record: record({ subject: 'Ring Acme' }) }));
    expect(worded.effects).toEqual([
      { kind: 'task-update', key: `task:501:${ANCHOR}:HIGH`, of: `task:501:${ANCHOR}`, change: { priority: 'HIGH' } },
    ]);
  });

  it.each(['engaged', 'our-turn', 'waiting', 'closed', 'nurture', 'quiet'] as const)(
    'is closed when the deal is %s',
    (state) => {
      const decision = decideTask(given(state, { before: opened() }));
      expect(decision).toMatchObject({
        did: 'closed',
        effects: [{ kind: 'task-complete', of: `task:501:${ANCHOR}` }],
        state: { ended: true },
      });
      expect(decideTask(given(state, { before: decision.state })).effects).toEqual([]);
    },
  );

  it('is a new one in the next episode', () => {
    const ended = decideTask(given('engaged', { before: opened() })).state;
    const next = judgement('dark', { episode: LATER });
    expect(decideTask(given('dark', { before: ended, judgement: next })).effects).toMatchObject([
      { kind: 'task-create', key: `task:501:${LATER.anchor}` },
    ]);
  });

  it('gives way to a new one when they came back and fell silent again before anybody looked', () => {
    const next = judgement('dark', { episode: LATER });
    const decision = decideTask(given('dark', { before: opened(), judgement: next }));
    expect(decision.effects.map((e) => e.kind)).toEqual(['task-complete', 'task-create']);
    expect(postponed(decision).effects.map((e) => e.kind)).toEqual(['task-complete']);
  });

  it('is not made again in the same episode once the rep finished or deleted it', () => {
    const before = opened();
    expect(decideTask(given('dark', { before, record: record({ status: 'COMPLETED' }) })).effects).toEqual([]);
    expect(decideTask(given('dark', { before, recordGone: true })).effects).toEqual([]);
    expect(decideTask(given('engaged', { before, recordGone: true })).effects).toEqual([]);
  });

  it('waits with the deal while they are away, and goes on after', () => {
    const away = judgement('held', { hold: { until: '2026-03-20', because: 'out-of-office', source: null } });
    const held = decideTask(given('held', { before: opened(), judgement: away, holdEnds: '2026-03-20' }));
    expect(held.effects).toMatchObject([{ kind: 'task-update', change: { due: '2026-03-20' } }]);
    expect(decideTask(given('held', { before: held.state, judgement: away, holdEnds: '2026-03-20' })).effects).toEqual(
      [],
    );
    const later = judgement('missed', {
      episode: { since: SINCE + 1_000_000_000, anchor: ANCHOR },
      task: { ...wanted(), due: '2026-03-24' },
    });
    expect(decideTask(given('missed', { before: held.state, judgement: later })).effects).toEqual([]);
  });

  it('gets its day back when the hold is ended early, unless the rep chose another', () => {
    const away = judgement('held', { hold: { until: '2026-03-22', because: 'snooze', source: null } });
    const held = decideTask(given('held', { before: opened(), judgement: away, holdEnds: '2026-03-23' }));
    expect(held.effects).toMatchObject([{ change: { due: '2026-03-23' } }]);
    const again = decideTask(given('missed', { before: held.state }));
    expect(again).toMatchObject({ did: 'changed', effects: [{ kind: 'task-update', change: { due: '2026-03-10' } }] });
    expect(decideTask(given('missed', { before: again.state })).effects).toEqual([]);
    const mine = { record: record(), recordDue: '2026-04-01' };
    expect(decideTask(given('missed', { before: held.state, ...mine })).effects).toEqual([]);
  });

  it('leaves a due day alone that the rep chose', () => {
    const away = judgement('held', { hold: { until: '2026-03-20', because: 'snooze', source: null } });
    expect(
      decideTask(
        given('held', {
          before: opened(),
          judgement: away,
          holdEnds: '2026-03-20',
          recordDue: '2026-03-12',
          record: record(),
        }),
      ).effects,
    ).toEqual([]);
  });

  it('is not made for what was quiet before we came, until the tap is opened', () => {
    const old = judgement('dark', { episode: { since: INSTALLED - 1, anchor: ANCHOR } });
    const first = decideTask(given('dark', { judgement: old }));
    expect(first).toMatchObject({ did: 'backlog', effects: [], state: { stands: 'backlog' } });
    expect(decideTask(given('dark', { judgement: old, before: first.state })).did).toBeNull();
    const open = decideTask(given('dark', { judgement: old, before: first.state, backlogOpen: true }));
    expect(open).toMatchObject({ did: 'created', effects: [{ kind: 'task-create' }] });
  });

  it('writes nothing in a dry run, and is made when the dry run ends', () => {
    const dry = decideTask(given('dark', { dryRun: true }));
    expect(dry).toMatchObject({ effects: [], state: { stands: 'dry' } });
    expect(decideTask(given('dark', { before: dry.state })).effects).toMatchObject([{ kind: 'task-create' }]);
  });

  it('waits for the next day when the budget is used up', () => {
    const waits = postponed(decideTask(given('dark')));
    expect(waits).toMatchObject({ effects: [], needsBudget: false, state: { stands: 'postponed' } });
    expect(decideTask(given('dark', { before: waits.state })).effects).toMatchObject([{ kind: 'task-create' }]);
    expect(decideTask(given('engaged', { before: waits.state })).effects).toEqual([]);
  });

  it('is not made while the play is to wait', () => {
    const patient = judgement('dark', { task: null });
    expect(decideTask(given('dark', { judgement: patient }))).toMatchObject({ state: null, effects: [] });
    expect(decideTask(given('dark', { judgement: patient, before: opened() })).effects).toEqual([]);
  });
});
