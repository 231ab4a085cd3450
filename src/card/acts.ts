/**
 * What pressing a play would do in this account: one value that the card says before the click and that the click follows.
 * So the words and the deed cannot come apart.
 */
import type { Day } from '../deal/facts.ts';
import type { PlayCode, RankedReason } from '../judgement.ts';
import { addressee } from '../plays/guards/touch-cap.ts';
import { mayEnrol } from '../plays/guards/hold-with-care.ts';
import { PLAYS } from '../plays/list.ts';
import type { PlayOffer } from '../plays/offer.ts';
import type { Situation } from '../situation.ts';
import { nameOf } from './people.ts';

export interface PlayAct {
  /** A message in HubSpot's composer, to this contact. For nurture it is offered afterwards: the hand-over is the deed. */
  composer: { contactId: string; contactName: string; when: 'pressed' | 'after' } | null;
  /** An enrolment in the sequence an admin chose, in place of the composer. */
  enrol: { sequenceId: string; contactId: string } | null;
  /** The deal is held until a day that must be given; the day offered first. */
  hold: { suggested: Day } | null;
  nurture: boolean;
  listId: string | null;
  /** Only where an admin chose it does a play move the deal. */
  moveTo: { pipelineId: string; stageId: string; label: string } | null;
  /** Whom it goes to must be chosen, for there are several and the right one is not known. */
  needsContact: boolean;
  /** A note with the words is put on the deal. */
  note: boolean;
}

/** Working days offered first for a pause. */
const ROOM = 5;
const CARE = 10;
const TO_A_NEW_PERSON: ReadonlySet<PlayCode> = new Set([
  'restart-with-successor',
  'go-through-assistant',
  'widen-the-room',
]);

export function actOf(offer: PlayOffer, situation: Situation, reasons: readonly RankedReason[]): PlayAct {
  const { facts, settings, calendar, at, hold } = situation;
  const play = PLAYS[offer.code];
  const own = settings.plays[offer.code];
  const contact = recipient(situation);
  const message = offer.words === 'message';
  const enrols =
    message &&
    contact !== null &&
    own?.sequenceId !== undefined &&
    play.kind !== 'answer' &&
    mayEnrol(situation, reasons);
  const holds = play.kind === 'pause' || play.kind === 'care';
  const today = calendar.dayOf(at);
  const moves = own?.moveToStage === undefined ? undefined : stageOf(situation, own.moveToStage);
  return {
    composer:
      message && contact !== null && !enrols
        ? {
            contactId: contact.id,
            contactName: nameOf(contact),
            when: offer.code === 'nurture' ? 'after' : 'pressed',
          }
        : null,
    enrol: enrols && own?.sequenceId && contact ? { sequenceId: own.sequenceId, contactId: contact.id } : null,
    hold:
      holds && offer.code !== 'send-something-useful'
        ? {
            suggested:
              hold && hold.until > today
                ? hold.until
                : calendar.workingDayAfter(today, play.kind === 'care' ? CARE : ROOM),
          }
        : null,
    nurture: offer.code === 'nurture',
    listId: own?.listId ?? null,
    moveTo: moves ?? null,
    needsContact: TO_A_NEW_PERSON.has(offer.code) && facts.contacts.length > 1,
    note: true,
  };
}

/** Whom a message goes to: whoever we last wrote to or heard from, if they are on the deal, else the first contact. */
function recipient(situation: Situation): Situation['facts']['contacts'][number] | null {
  const address = addressee(situation);
  const { contacts } = situation.facts;
  return contacts.find((c) => c.emails.some((e) => e.toLowerCase() === address)) ?? contacts[0] ?? null;
}

function stageOf(situation: Situation, stageId: string): PlayAct['moveTo'] | undefined {
  for (const pipeline of situation.facts.portal.pipelines) {
    const stage = pipeline.stages.find((s) => s.id === stageId);
    if (stage) return { pipelineId: pipeline.id, stageId, label: stage.label };
  }
  return undefined;
}
