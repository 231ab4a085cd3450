/**
 * What pressing a play would do in this account: one value that the card says before the click and that the click follows.
 * So the words and the deed cannot come apart.
 */
import type { ContactFact, Day } from '../deal/facts.ts';
import { featuresOf } from '../install/scopes.ts';
import type { Features } from '../install/scopes.ts';
import type { PlayCode, RankedReason } from '../judgement.ts';
import { mayEnrol } from '../plays/guards/hold-with-care.ts';
import { PLAYS } from '../plays/list.ts';
import type { PlayOffer } from '../plays/offer.ts';
import { recipientFor, successorNamed } from '../plays/recipient.ts';
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
  /** The address of the person it should go to, who is no contact of the deal yet. */
  notThereYet: string | null;
  /** A note with the words is put on the deal. */
  note: boolean;
}

/** What the account granted that a play may need. */
export type Granted = Pick<Features, 'sequences' | 'lists'>;

/** By the scopes of the account; null when they are not known. */
export function grantedBy(scopes: readonly string[] | null): Granted {
  return scopes === null ? { sequences: true, lists: true } : featuresOf(scopes);
}

/** Working days offered first for a pause. */
const ROOM = 5;
const CARE = 10;
const TO_A_NEW_PERSON: ReadonlySet<PlayCode> = new Set([
  'restart-with-successor',
  'go-through-assistant',
  'widen-the-room',
]);

/** `contactId`: somebody on the deal whom the rep chose; else it goes to whoever we are in touch with. */
export function actOf(
  offer: PlayOffer,
  situation: Situation,
  reasons: readonly RankedReason[],
  granted: Granted,
  contactId?: string,
): PlayAct {
  const { facts, settings, calendar, at, hold } = situation;
  const play = PLAYS[offer.code];
  const own = settings.plays[offer.code];
  const contact =
    contactId === undefined
      ? recipientFor(situation, offer.code)
      : (facts.contacts.find((c) => c.id === contactId) ?? null);
  const message = offer.words === 'message';
  const enrols =
    message &&
    granted.sequences &&
    own?.sequenceId !== undefined &&
    contact !== null &&
    canBeEnrolled(contact) &&
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
    listId: granted.lists ? (own?.listId ?? null) : null,
    moveTo: moves ?? null,
    needsContact: TO_A_NEW_PERSON.has(offer.code) && contact !== null && facts.contacts.length > 1,
    notThereYet: offer.code === 'restart-with-successor' && contact === null ? successorNamed(situation) : null,
    note: true,
  };
}

/** HubSpot takes nobody without an address, who opted out, whose mail bounces, or who is in a sequence already. */
function canBeEnrolled({ emails, optedOut, undeliverable, enrolledInSequence }: ContactFact): boolean {
  return emails.length > 0 && !optedOut && undeliverable === null && !enrolledInSequence;
}

function stageOf(situation: Situation, stageId: string): PlayAct['moveTo'] | undefined {
  for (const pipeline of situation.facts.portal.pipelines) {
    const stage = pipeline.stages.find((s) => s.id === stageId);
    if (stage) return { pipelineId: pipeline.id, stageId, label: stage.label };
  }
  return undefined;
}
