import type { CardAnswer, CardResponse, Done, RecordLink, ShownPlay, ShownReason, Unchanged } from '../contract.ts';
import {
  exactly,
  flag,
  isRecord,
  list,
  maybe,
  moment,
  nullable,
  num,
  object,
  oneOf,
  optional,
  text,
} from '../check.ts';
import type { Check } from '../check.ts';

const STATES = ['engaged', 'waiting', 'our-turn', 'quiet', 'missed', 'dark', 'held', 'nurture', 'closed'] as const;
export const state = oneOf(...STATES);

const link: Check<RecordLink> = object({
  type: oneOf('deals', 'contacts', 'companies', 'emails', 'calls', 'meetings', 'notes', 'tasks', 'communications'),
  id: text,
});

const evidence = list(object({ signal: text, says: text, source: nullable(link) }));

const reason: Check<ShownReason> = object({
  code: text,
  label: text,
  strength: num,
  certainty: oneOf('likely', 'possible'),
  for: evidence,
  against: evidence,
  missing: list(text),
});

const composer = object({ contactId: text, contactName: text, subject: text, body: text });

const play: Check<ShownPlay> = object({
  code: text,
  label: text,
  primary: flag,
  subject: text,
  body: text,
  words: optional(oneOf('message', 'script', 'note')),
  does: text,
  allowed: flag,
  blockedBecause: optional(text),
  offersInstead: optional(list(text)),
  needs: optional(list(oneOf('until', 'contact'))),
  suggestedUntil: optional(moment),
  composer: optional(composer),
});

const step = object({
  what: text,
  owedBy: oneOf('buyer', 'rep', 'both'),
  due: nullable(moment),
  status: oneOf('proposed', 'agreed', 'kept', 'late', 'missed', 'unconfirmed', 'withdrawn'),
  source: nullable(link),
  quote: text,
  says: text,
  movedFrom: nullable(moment),
  meeting: nullable(object({ start: moment, end: moment })),
  asks: nullable(oneOf('did-it-happen', 'confirm')),
});

const judgement = object({
  at: moment,
  dealId: text,
  state,
  turn: oneOf('buyer', 'rep'),
  headline: text,
  detail: nullable(text),
  detailSource: nullable(link),
  silence: nullable(object({ since: moment, workingDays: num, quietAfter: num, darkAfter: num })),
  nextStep: nullable(step),
  hold: nullable(object({ until: moment, because: text, says: text, source: nullable(link) })),
  reasons: list(reason),
  close: maybe(text),
  play: nullable(object({ code: text, because: nullable(text), subject: text, body: text })),
  task: nullable(
    object({
      subject: text,
      body: text,
      due: moment,
      priority: oneOf('HIGH', 'MEDIUM', 'LOW'),
      ownerId: nullable(text),
      recordId: nullable(text),
    }),
  ),
  lastTouch: nullable(object({ at: moment, direction: oneOf('theirs', 'ours', 'both'), says: text, source: link })),
  lookAgainAt: nullable(moment),
});

const undo = nullable(object({ key: text, label: text }));

export const cardAnswer: Check<CardAnswer> = object({
  ok: exactly(true),
  version: text,
  settingsVersion: num,
  deal: object({ id: text, name: text }),
  judgement,
  plays: list(play),
  touches: object({
    unanswered: num,
    unansweredCap: num,
    within: num,
    today: num,
    perDayCap: num,
    says: text,
  }),
  chance: nullable(object({ n: num, answered: num, share: num, low: num, high: num, withinDays: num, says: text })),
  history: list(object({ at: moment, says: text, source: nullable(link), undo })),
  otherReasons: list(object({ code: text, label: text })),
  people: list(object({ contactId: text, name: text, title: nullable(text), email: nullable(text) })),
  timeline: optional(
    list(
      object({
        at: moment,
        kind: oneOf('touch', 'step', 'silence', 'state', 'play'),
        direction: nullable(oneOf('theirs', 'ours', 'both')),
        says: text,
        quote: nullable(text),
        source: nullable(link),
        state: optional(state),
        workingDays: optional(num),
        until: maybe(moment),
      }),
    ),
  ),
  notices: list(text),
});

const unchanged: Check<Unchanged> = object({ ok: exactly(true), unchanged: exactly(true), version: text });

/** A card, or word that the one we have is still right. */
export const cardOrUnchanged: Check<Exclude<CardResponse, { ok: false }>> = (v, at) =>
  isRecord(v) && v.unchanged === true ? unchanged(v, at) : cardAnswer(v, at);

export const done: Check<Done> = object({
  ok: exactly(true),
  happened: text,
  composer: nullable(composer),
  undo,
  card: cardAnswer,
});
