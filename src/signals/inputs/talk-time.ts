/** How long we have talked with them: meetings that were held and calls that connected. */
import type { Source } from '../../deal/facts.ts';
import type { Situation } from '../../situation.ts';

export interface TalkTime {
  minutes: number;
  times: number;
  /** Connected calls whose length nobody recorded: they count as talk of unknown length. */
  unmeasured: number;
  last: Source | null;
}

export function minutesTalked(situation: Situation): TalkTime {
  const talk: TalkTime = { minutes: 0, times: 0, unmeasured: 0, last: null };
  for (const m of situation.meetings) {
    if (!m.withBuyer || (m.outcome !== 'held' && m.outcome !== 'unknown')) continue;
    talk.minutes += (m.end - m.start) / 60_000;
    talk.times += 1;
    talk.last = { type: 'meetings', id: m.id };
  }
  for (const t of situation.touches) {
    if (t.channel !== 'call' || t.direction === 'ours' || !t.human || t.fact.type !== 'calls') continue;
    talk.times += 1;
    talk.last = t.source;
    if (t.fact.durationMs === null) talk.unmeasured += 1;
    else talk.minutes += t.fact.durationMs / 60_000;
  }
  return talk;
}
