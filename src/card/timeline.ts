/** Everything dated, oldest first, for the wide card: touches of both sides, agreed steps, silences of theirs, what was done here. */
import type { TimelineEntry } from '../../extensions/app/packages/shared/contract.ts';
import type { Touch } from '../deal/touch.ts';
import type { Situation } from '../situation.ts';
import { mailedIn, shownHistory } from './history.ts';
import type { HistoryRow } from './history.ts';
import { nameBehind, ownerNamed } from './people.ts';
import { iso, shownStep } from './shown.ts';
import { workingDays } from '../wording/counts.ts';
import { cardWords } from './words.ts';

const LONGEST = 300;
/** Shorter pauses are the normal pace of a talk. */
const WORTH_SHOWING_DAYS = 1;

export function timelineOf(situation: Situation, history: readonly HistoryRow[]): TimelineEntry[] {
  const entries = [...touches(situation), ...steps(situation), ...silences(situation), ...ours(situation, history)];
  return entries.sort((a, b) => a.at.localeCompare(b.at)).slice(-LONGEST);
}

function touches({ touches: all, facts, at }: Situation): TimelineEntry[] {
  return all
    .filter((t) => t.at <= at)
    .map((t) => ({
      at: iso(t.at),
      kind: 'touch',
      direction: t.direction,
      says: sayTouch(t, t.direction === 'ours' ? ownerNamed(facts, t.ownerId) : nameBehind(facts, t.buyers[0])),
      quote: t.direction === 'ours' ? null : (t.reading?.asks?.quote ?? t.reading?.promises[0]?.quote ?? null),
      source: t.source,
    }));
}

function sayTouch(touch: Touch, who: string | null): string {
  const says = cardWords.fromUs(touch.channel, touch.direction === 'both' ? null : who);
  const line = `${says.charAt(0).toUpperCase()}${says.slice(1)}`;
  return touch.delivered ? line : `${line} (did not arrive)`;
}

function steps(situation: Situation): TimelineEntry[] {
  const { calendar } = situation;
  return situation.steps
    .filter((s) => s.status !== 'withdrawn')
    .map((step) => ({
      at: iso(step.meeting?.start ?? (step.due === null ? step.agreedAt : calendar.closes(step.due))),
      kind: 'step',
      direction: step.owedBy === 'buyer' ? 'theirs' : step.owedBy === 'rep' ? 'ours' : 'both',
      says: shownStep(step, situation).says,
      quote: step.quote || null,
      source: step.source,
    }));
}

/** From the first unanswered touch of ours to their next human word. The one that lasts is the judgement's own. */
function silences(situation: Situation): TimelineEntry[] {
  const { touches: all, calendar, silence, at } = situation;
  const found: TimelineEntry[] = [];
  let since: number | null = null;
  for (const t of all) {
    if (t.at > at || t.channel === 'page') continue;
    if (t.direction === 'ours') {
      if (t.delivered && since === null) since = t.at;
    } else if (t.human) {
      if (since !== null) add(found, since, t.at, calendar.between(since, t.at), false);
      since = null;
    }
  }
  if (silence) add(found, silence.since, at, silence.workingDays, true);
  return found;
}

function add(list: TimelineEntry[], from: number, to: number, days: number, lasts: boolean): void {
  if (days < WORTH_SHOWING_DAYS) return;
  list.push({
    at: iso(from),
    kind: 'silence',
    direction: null,
    says: `Silent for ${workingDays(days)}${lasts ? ' so far' : ''}`,
    quote: null,
    source: null,
    workingDays: Math.round(days * 10) / 10,
    until: lasts ? null : iso(to),
  });
}

function ours(situation: Situation, history: readonly HistoryRow[]): TimelineEntry[] {
  const shown = shownHistory(
    history,
    { state: situation.state, holdUntil: null, at: situation.at },
    mailedIn(situation),
  );
  return shown.map(({ at, says, source }, i) => {
    const data = history[i]?.data;
    const kind = data?.kind === 'state' ? { kind: data.kind, state: data.to } : { kind: 'play' as const };
    return { at, ...kind, direction: null, says, quote: null, source };
  });
}
