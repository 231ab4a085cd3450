/** Pressing a play: the same value that was said before the click is done now. */
import type { EffectPayload } from '../act/effects.ts';
import { sayDay } from '../wording/days.ts';
import { sayBlock } from '../wording/guards.ts';
import { PLAY_WORDS } from '../wording/plays.ts';
import type { NewEffect, PortalDesk } from '../ports/desk.ts';
import { actOf, grantedBy } from './acts.ts';
import type { PlayAct } from './acts.ts';
import { deedOf, refusal } from './acting.ts';
import type { Clicker, Decide } from './acting.ts';
import { forRep, offersFor } from './answer.ts';
import { heldBackFor } from './chosen.ts';
import { asProperties } from './ours.ts';
import { sequenceName, subjectOf } from './plays.ts';
import type { Names } from './plays.ts';
import type { PlayPost } from './posts.ts';
import { cardWords } from './words.ts';

/** In the sidebar and in the tab, or by two people at once: the same words on the same deal are one play. */
export const SAME_PLAY_MS = 2 * 60_000;

/** Refused when the play is not offered now, when a guard holds it back, or when a day or a person is missing. */
export function pressPlay(post: PlayPost, clicker: Clicker, namesOf: (desk: PortalDesk) => Names): Decide {
  return ({ desk, seen }, by) => {
    const { situation } = seen;
    const judgement = forRep(seen.judgement, situation);
    const offer = offersFor(judgement, situation).find((o) => o.code === post.play);
    if (judgement.state === 'closed') return refusal('blocked', cardWords.refused.closed);
    if (!offer) return refusal('blocked', cardWords.refused.unknownPlay);
    if (!offer.allowed) return refusal('blocked', offer.blockedBecause ?? cardWords.refused.unknownPlay);
    const chosen = post.contactId === undefined ? null : situation.facts.contacts.find((c) => c.id === post.contactId);
    if (chosen === undefined) return refusal('bad-request', cardWords.refused.needsContact);
    const block = chosen && heldBackFor(chosen, situation, offer.code);
    if (block) return refusal('blocked', sayBlock(block));
    const sender = desk.portal.owners.find((o) => o.userId === clicker.userId)?.email ?? clicker.email;
    const granted = grantedBy(desk.scopes);
    const planned = (sequences: boolean) =>
      actOf(offer, situation, judgement.reasons, { ...granted, sequences }, chosen?.id);
    const act = planned(granted.sequences && sender !== null);
    // What is left of it when HubSpot refuses the enrolment after all.
    const without = act.enrol ? planned(false) : act;
    const today = situation.calendar.dayOf(situation.at);
    const until = act.hold ? (post.until ?? null) : null;
    if (act.hold && (until === null || until < today)) return refusal('bad-request', cardWords.refused.needsUntil);

    const saidUntil = until === null ? null : sayDay(until, situation.at);
    const { deal } = situation.facts;
    const words = { subject: post.subject ?? subjectOf(offer), body: post.body ?? offer.body };
    const ours = {
      ...(act.nurture ? { state: 'nurture' } : {}),
      ...(until === null ? {} : { holdUntil: until }),
    };
    const contactId = chosen?.id ?? without.composer?.contactId ?? situation.facts.contacts[0]?.id ?? null;
    const list = act.listId !== null && contactId !== null ? { listId: act.listId, contactId } : null;
    const enrolKey = `${post.key}:enrol`;
    const says = (of: PlayAct) => noteWords(by, offer.code, words, saidUntil, of);
    const note = {
      body: says(without),
      at: situation.at,
      ownerId: deal.ownerId,
      ...(act.enrol ? { ifDone: { of: enrolKey, body: says(act) } } : {}),
    };
    const effects = effectsOf(post, act, ours, list, { userId: clicker.userId, email: sender }, note);
    const composerOf = ({ composer }: PlayAct) =>
      composer && { contactId: composer.contactId, contactName: composer.contactName, ...words };
    return {
      action: deedOf({
        effects,
        ours: Object.keys(ours).length > 0 ? ours : null,
        pressed: { play: offer.code, because: judgement.play?.because ?? judgement.reasons[0]?.code ?? null },
        history: [
          {
            kind: 'play',
            key: post.key,
            play: offer.code,
            because: judgement.reasons[0]?.code ?? null,
            by,
            until,
            enrolled: act.enrol !== null,
            before: asProperties(
              Object.fromEntries(Object.keys(ours).map((k) => [k, deal.ours[k as keyof typeof deal.ours]])),
            ),
            movedFrom: act.moveTo ? { pipelineId: deal.pipelineId, stageId: deal.stageId } : null,
            list,
            ...(act.composer ? { to: act.composer.contactId } : {}),
          },
        ],
      }),
      happened: happened(act, saidUntil, namesOf(desk)),
      needed: effects.filter((e) => NEEDED.has(e.payload.kind)).map((e) => e.key),
      composer: composerOf(act),
      undo: act.enrol === null,
      ...(act.enrol
        ? {
            instead: {
              of: enrolKey,
              happened: happened(without, saidUntil, namesOf(desk)),
              composer: composerOf(without),
            },
          }
        : {}),
    };
  };
}

/** Without the note a play is still a play; without these it is nothing. */
const NEEDED: ReadonlySet<string> = new Set(['enrol', 'deal-properties', 'stage-move']);

function effectsOf(
  post: PlayPost,
  act: PlayAct,
  ours: Parameters<typeof asProperties>[0],
  list: { listId: string; contactId: string } | null,
  sender: { userId: string; email: string | null },
  note: Omit<Extract<EffectPayload, { kind: 'note' }>, 'kind' | 'contactIds'>,
): NewEffect[] {
  const key = (what: string) => `${post.key}:${what}`;
  const effects: NewEffect[] = [];
  if (act.enrol && sender.email !== null)
    effects.push({
      key: key('enrol'),
      payload: { kind: 'enrol', ...act.enrol, userId: sender.userId, senderEmail: sender.email },
    });
  if (Object.keys(ours).length > 0)
    effects.push({ key: key('deal'), payload: { kind: 'deal-properties', values: asProperties(ours) } });
  if (list) effects.push({ key: key('list'), payload: { kind: 'list-add', ...list } });
  if (act.moveTo)
    effects.push({
      key: key('stage'),
      payload: { kind: 'stage-move', pipelineId: act.moveTo.pipelineId, stageId: act.moveTo.stageId },
    });
  if (act.note) effects.push({ key: key('note'), payload: { kind: 'note', ...note, contactIds: [] } });
  return effects;
}

/** What the note on the deal says. It never says that something was sent: that is the rep's to do. */
function noteWords(
  by: string | null,
  play: PlayPost['play'],
  words: { subject: string; body: string },
  until: string | null,
  act: PlayAct,
): string {
  const says = act.enrol ? 'enrolled them' : act.composer ? 'prepared a message' : 'noted';
  const head = `${by ?? 'Somebody'} ${says}: ${PLAY_WORDS[play].label}${until === null ? '' : `, until ${until}`}`;
  // A kind word in a crisis is nobody's business but theirs: the day only is kept.
  if (play === 'hold-with-care') return head;
  return [head, ...(words.subject ? ['', words.subject] : []), ...(words.body ? ['', words.body] : [])].join('\n');
}

function happened(act: PlayAct, until: string | null, names: Names): string {
  const w = cardWords.happened;
  if (act.nurture) return act.listId ? w.nurtureList(names.lists.get(act.listId) ?? 'the nurture list') : w.nurture;
  if (act.enrol) return w.enrolled(sequenceName(act, names));
  if (act.composer) return until === null ? w.composer : w.composerHeld(until);
  return until === null ? w.noted : w.held(until);
}
