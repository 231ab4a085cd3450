/** The plays as the card draws them: words, what will happen, and why not where a guard holds one back. */
import type { ShownPlay } from '../../extensions/app/packages/shared/contract.ts';
import type { RankedReason } from '../judgement.ts';
import type { PlayOffer } from '../plays/offer.ts';
import type { Situation } from '../situation.ts';
import { actOf } from './acts.ts';
import type { Granted, PlayAct } from './acts.ts';
import { cardWords } from './words.ts';

/** Names an admin knows lists and sequences by; an id without a name is shown in general words. */
export interface Names {
  lists: ReadonlyMap<string, string>;
  sequences: ReadonlyMap<string, string>;
}

export const NO_NAMES: Names = { lists: new Map(), sequences: new Map() };

const ALWAYS = ['check-in', 'breakup', 'nurture'];

/** Recommended first, then check-in, breakup and nurture in this order, then the others. */
export function shownPlays(
  offers: readonly PlayOffer[],
  situation: Situation,
  reasons: readonly RankedReason[],
  granted: Granted,
  names: Names = NO_NAMES,
): ShownPlay[] {
  const { dryRun } = situation.settings;
  const rank = (offer: PlayOffer): number => {
    if (offer.primary) return -1;
    const always = ALWAYS.indexOf(offer.code);
    return always === -1 ? ALWAYS.length : always;
  };
  return [...offers]
    .sort((a, b) => rank(a) - rank(b))
    .map((offer) => shownPlay(offer, actOf(offer, situation, reasons, granted), names, dryRun));
}

function shownPlay(offer: PlayOffer, act: PlayAct, names: Names, dryRun: boolean): ShownPlay {
  const needs: ('until' | 'contact')[] = [
    ...(act.hold ? (['until'] as const) : []),
    ...(act.needsContact ? (['contact'] as const) : []),
  ];
  return {
    code: offer.code,
    label: offer.label,
    primary: offer.primary,
    words: offer.words,
    subject: subjectOf(offer),
    body: offer.body,
    does: [dryRun ? dryDoesOf(act, names) : doesOf(act, names), ...(offer.note ? [offer.note] : [])].join(' '),
    allowed: offer.allowed,
    ...(offer.allowed ? {} : { blockedBecause: offer.blockedBecause ?? '' }),
    ...(offer.offersInstead ? { offersInstead: [...offer.offersInstead] } : {}),
    ...(needs.length > 0 ? { needs } : {}),
    ...(act.hold ? { suggestedUntil: act.hold.suggested } : {}),
    ...(act.composer?.when === 'pressed'
      ? {
          composer: {
            contactId: act.composer.contactId,
            contactName: act.composer.contactName,
            subject: offer.subject,
            body: offer.body,
          },
        }
      : {}),
  };
}

/** What is said on the phone or on a visit has none. */
export function subjectOf({ words, subject }: Pick<PlayOffer, 'words' | 'subject'>): string {
  return words === 'script' ? '' : subject;
}

/** Said before the click, made of what the click will do. */
export function doesOf(act: PlayAct, names: Names): string {
  const w = cardWords;
  if (act.nurture)
    return [
      w.nurtures.base,
      ...(act.enrol ? [w.enrols(sequenceName(act, names))] : []),
      ...(act.listId ? [w.nurtures.list(names.lists.get(act.listId) ?? 'the nurture list')] : []),
      ...(act.moveTo ? [w.nurtures.stage(act.moveTo.label)] : []),
      w.nurtures.wakes,
    ].join(' ');
  const also = [
    ...(act.listId ? [w.nurtures.list(names.lists.get(act.listId) ?? 'the list of this play')] : []),
    ...(act.moveTo ? [w.nurtures.stage(act.moveTo.label)] : []),
  ];
  const first = act.enrol
    ? w.enrols(sequenceName(act, names))
    : act.hold
      ? act.composer
        ? w.careful
        : w.pauses
      : act.composer
        ? w.composer
        : w.notes;
  return [first, ...(act.notThereYet === null ? [] : [w.notThereYet(act.notThereYet)]), ...also].join(' ');
}

/** In dry run the composer opens all the same; everything else is only told. */
function dryDoesOf(act: PlayAct, names: Names): string {
  return act.composer?.when === 'pressed' && act.hold === null
    ? cardWords.dryComposer
    : cardWords.dryDoes(doesOf(act, names));
}

export function sequenceName(act: PlayAct, names: Names): string {
  return (act.enrol && names.sequences.get(act.enrol.sequenceId)) ?? 'the sequence of this play';
}
