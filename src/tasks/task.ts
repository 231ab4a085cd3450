/** The one task of an episode: what was agreed, why they may be quiet, what to do. A rep reads it, so nothing about reps is in it. */
import type { PlayChoice, RankedReason, TaskWanted } from '../judgement.ts';
import { choosePlay } from '../plays/choose.ts';
import { reasonsForRep } from '../reasons/for-rep.ts';
import type { Situation } from '../situation.ts';
import { taskWords } from '../wording/tasks.ts';

/**
 * In missed (MEDIUM) and dark (HIGH), not while the play is to wait or to hold; in our-turn only where the admin asks
 * for it. Due on the next working day, unless the admin chose a later one.
 */
export function wantedTask(
  situation: Situation,
  reasons: readonly RankedReason[],
  play: PlayChoice | null,
): TaskWanted | null {
  const { state, settings, calendar, facts } = situation;
  if (state === 'our-turn' ? !settings.taskWhenOurTurn : state !== 'missed' && state !== 'dark') return null;
  const shown = reasonsForRep(reasons);
  const forRep = play?.because === 'seller-friction' ? choosePlay(situation, shown) : play;
  if (forRep?.code === 'wait-it-out' || forRep?.code === 'hold-with-care') return null;
  return {
    ...taskWords(situation, shown, forRep),
    due: calendar.workingDayAfter(calendar.dayOf(situation.at), settings.taskDueAfter),
    priority: state === 'dark' ? 'HIGH' : 'MEDIUM',
    ownerId: taskOwner(facts),
  };
}

/** The deal's owner, where HubSpot knows them: a task for anybody else would be refused. Owners may not be readable at all. */
export function taskOwner({ deal, portal }: Situation['facts']): string | null {
  const isKnown = portal.owners.length === 0 || portal.owners.some((owner) => owner.id === deal.ownerId);
  return isKnown ? deal.ownerId : null;
}
