/** Effects that are due: taken, at most one of a deal at a time, and what became of them (`ports/desk.ts`, ActStore). */
import type { Pool, PoolClient } from 'pg';
import { effectPayload, FIELDS, isFields } from '../act/effects.ts';
import type { EffectResult } from '../act/effects.ts';
import { fromProperties } from '../card/ours.ts';
import type { Instant } from '../deal/facts.ts';
import type { ActStore, EffectOutcome, EffectRow } from '../ports/desk.ts';
import { caughtUp } from './caught-up.ts';
import { FREE, LEASE_SECONDS, Turns } from './claim.ts';
import { HeldEffects } from './held.ts';
import { json, plain } from './json.ts';
import { rows, transaction } from './pool.ts';
import type { Rouse } from './wake.ts';
import { putHistory } from './write-effects.ts';

/**
 * An effect waits for every earlier one of its deal, however long HubSpot lets that one wait. What tells of a judgement
 * creates no work: only what writes fields as well waits for it.
 */
const FIRST = `
  not exists (select 1 from effects o where o.portal_id = e.portal_id and o.deal_id = e.deal_id
              and o.status = 'pending' and o.seq < e.seq
              and (o.key not like '${FIELDS}%' or e.kind = 'deal-properties'))`;

/** A click does not wait, but for fields that are being written this very moment: the later of two must come later. */
const NOT_BESIDE = `
  not (e.kind = 'deal-properties' and exists (
    select 1 from effects o where o.portal_id = e.portal_id and o.deal_id = e.deal_id and o.status = 'pending'
      and o.key like '${FIELDS}%' and o.key <> e.key and o.leased_until >= clock_timestamp()))`;

/**
 * Nor does it overtake an earlier click on the deal: an undo before what it takes back would be undone later. The task of
 * an episode is nothing that clicks change, and what HubSpot lets wait there keeps nobody waiting here.
 */
const NOT_BEFORE_EARLIER = `
  not exists (
    select 1 from effects o where o.portal_id = e.portal_id and o.deal_id = e.deal_id and o.status = 'pending'
      and o.seq < e.seq and o.key <> all ($2::text[]) and o.key not like '${FIELDS}%' and o.kind not like 'task-%')`;

/**
 * What was wished for before a dead connection waits until what happened meanwhile has been read: the buyer may have
 * answered. What was asked for since then was asked of the deal as it was shown.
 */
const meant = (now: string) => `(e.asked_at >= p.status_since or ${caughtUp(now)})`;

const DUE = `
select 1 from effects e
where e.portal_id = p.portal_id and e.status = 'pending' and e.due_at <= $2 and ${FREE} and ${FIRST} and ${meant('$3')}
order by e.due_at, e.seq limit 1`;

const MARK = `
  update effects e set gen = e.gen + 1, tries = e.tries + 1,
    leased_until = clock_timestamp() + interval '${LEASE_SECONDS} seconds'
  from due where e.portal_id = $1 and e.key = due.key
  returning e.key, e.deal_id, e.seq, e.gen, e.payload, e.tries, e.may_have_happened, e.asked_at`;

const TAKE = `
with due as (
  select e.key from effects e join portals p on p.portal_id = $1
  where e.portal_id = $1 and e.status = 'pending' and e.due_at <= $2 and ${FREE} and ${FIRST} and ${meant('$4')}
  order by e.due_at, e.seq limit $3 for update of e skip locked
), taken as (${MARK})
select * from taken order by seq`;

const TAKE_THESE = `
with due as (
  select e.key from effects e
  where e.portal_id = $1 and e.key = any ($2::text[]) and e.status = 'pending' and ${FREE}
    and ${NOT_BESIDE} and ${NOT_BEFORE_EARLIER}
  order by e.key for update skip locked
), taken as (${MARK})
select * from taken order by seq`;

interface Row {
  key: string;
  deal_id: string;
  gen: number;
  payload: unknown;
  tries: number;
  may_have_happened: boolean;
  asked_at: Instant;
}

/** What is over keeps its kind alone: the words were for HubSpot. */
const FINISH = `
update effects set status = $4, due_at = $5, because = $6, may_have_happened = $7, result = $8::jsonb,
  tries = tries - $9::int, leased_until = null, finished_at = $10,
  payload = case when $4 = 'pending' then payload else jsonb_build_object('kind', kind) end
where portal_id = $1 and key = $2 and gen = $3 and status = 'pending'
returning key`;

/** The entry about a task that was wished for, written with it, learns which record it became. */
const MADE = `
update history set data = jsonb_set(data, '{recordId}', to_jsonb($3::text))
where portal_id = $1 and deal_id = $2 and at = $4 and kind = 'task' and data ->> 'did' = 'created'
  and data ->> 'recordId' is null`;

/** The entry about a play of which HubSpot refused the enrolment: it enrolled nobody, and can be taken back. */
const NOT_ENROLLED = `
update history set data = jsonb_set(data, '{enrolled}', 'false')
where portal_id = $1 and deal_id = $2 and kind = 'play' and data ->> 'key' || ':enrol' = $3`;

/** Whoever read the deal before its fields were written read them as they were before the click. */
const WRITTEN = `
update deals d set ours = (select jsonb_object_agg(o.key, case when o.key = any ($3::text[])
    then o.value || jsonb_build_object('wall', greatest((o.value ->> 'wall')::bigint, $4::bigint)) else o.value end)
  from jsonb_each(d.ours) o)
where d.portal_id = $1 and d.deal_id = $2 and d.ours is not null and d.ours <> '{}'`;

/** A task that was under way when its deal went: it was made after all, and is closed like one that was there before. */
const ORPHANED = `
with made as (
  update effects e set status = 'done', result = $4::jsonb, because = null, key = e.key || ':before:' || e.seq
  from deals d
  where e.portal_id = $1 and e.key = $2 and e.gen = $3 and e.status = 'cancelled' and e.kind = 'task-create'
    and d.portal_id = $1 and d.deal_id = e.deal_id and d.gone
  returning e.key, e.deal_id
)
insert into effects (portal_id, key, deal_id, kind, payload, due_at, asked_at)
select $1, m.key || ':done', m.deal_id, 'task-complete', jsonb_build_object('kind', 'task-complete', 'of', m.key), 0, $5
from made m`;

/** What a click set and HubSpot refuses for good does not count, unless a later click set it too; the deal is judged anew. */
const REFUSED = `
update deals d set gen = gen + 1, leased_until = null, look_at = least(look_at, $5),
  ours = (select coalesce(jsonb_object_agg(o.key, o.value), '{}') from jsonb_each(d.ours) o
          where not (o.key = any ($3::text[]) and (o.value ->> 'at')::bigint = $4::bigint))
where d.portal_id = $1 and d.deal_id = $2 and d.ours is not null and not d.gone`;

export interface Effects extends ActStore {
  close(): void;
}

export function makeEffects(pool: Pool, rouse: Rouse): Effects {
  const turns = new Turns<Row>(pool, { name: 'effects', hasWork: DUE, take: TAKE });
  const held = new HeldEffects(pool);
  const taken = (portalId: number, list: readonly Row[]): EffectRow[] => {
    const effects = list.flatMap(effectOf);
    held.hold(portalId, effects);
    return effects;
  };
  return {
    async claimEffects(wall, limit, now = wall) {
      const claim = await turns.claim(wall, limit, now);
      return claim && { portalId: claim.portalId, effects: taken(claim.portalId, claim.taken) };
    },
    async claimThese(portalId, keys) {
      if (keys.length === 0) return [];
      return taken(portalId, await rows<Row>(pool, 'effects-take-these', TAKE_THESE, [portalId, keys]));
    },
    async finishEffect(portalId, effect, outcome, history, now, wall) {
      try {
        const kept = await transaction(pool, async (client) => {
          // The deal's row first, as everybody locks them; and it was written, whoever has the effect by now.
          if (outcome.status === 'done' && wall !== undefined) await written(client, portalId, effect, wall);
          const done = await rows(client, 'effects-finish', FINISH, [
            portalId,
            effect.key,
            effect.gen,
            ...columnsOf(outcome, now),
          ]);
          if (done.length === 0) {
            if (outcome.status === 'done' && effect.payload.kind === 'task-create')
              await rows(client, 'effects-orphaned', ORPHANED, [
                portalId,
                effect.key,
                effect.gen,
                json(outcome.result),
                now,
              ]);
            return false;
          }
          if (outcome.status === 'done' && effect.payload.kind === 'task-create' && outcome.result.recordId)
            await rows(client, 'history-made', MADE, [
              portalId,
              effect.dealId,
              outcome.result.recordId,
              effect.askedAt,
            ]);
          if (outcome.status === 'dead' && oursIn(effect).length > 0)
            await rows(client, 'ours-refused', REFUSED, [portalId, effect.dealId, oursIn(effect), effect.askedAt, now]);
          if (outcome.status === 'dead' && effect.payload.kind === 'enrol')
            await rows(client, 'history-not-enrolled', NOT_ENROLLED, [portalId, effect.dealId, effect.key]);
          await putHistory(
            client,
            portalId,
            history.map((data) => ({ dealId: effect.dealId, data })),
            now,
          );
          return true;
        });
        // The next one of the deal may go.
        if (kept && outcome.status !== 'pending') rouse('effects');
        return kept;
      } finally {
        held.letGo(portalId, effect.key);
      }
    },
    letGo(portalId, effects) {
      for (const { key } of effects) held.letGo(portalId, key);
    },
    async effectResult(portalId, key) {
      const [row] = await rows<{ result: EffectResult | null }>(
        pool,
        'effect-result',
        `select result from effects where portal_id = $1 and key = $2 and status = 'done'`,
        [portalId, key],
      );
      return row ? (row.result ?? {}) : null;
    },
    close: () => held.close(),
  };
}

async function written(client: PoolClient, portalId: number, effect: EffectRow, wall: Instant): Promise<void> {
  const names = oursIn(effect);
  if (names.length > 0) await rows(client, 'ours-written', WRITTEN, [portalId, effect.dealId, names, Math.ceil(wall)]);
}

/** Names of the fields of ours that a click's effect writes. */
function oursIn({ key, payload }: EffectRow): string[] {
  return payload.kind === 'deal-properties' && !isFields(key) ? Object.keys(fromProperties(payload.values)) : [];
}

/** One of a kind that a later version made is left to that version: its lease runs out. */
function effectOf(row: Row): EffectRow[] {
  const payload = effectPayload.safeParse(row.payload);
  if (!payload.success) return [];
  const { key, deal_id: dealId, gen, tries, may_have_happened: mayHaveHappened, asked_at: askedAt } = row;
  return [{ key, dealId, gen, payload: payload.data, tries, mayHaveHappened, askedAt }];
}

function columnsOf(outcome: EffectOutcome, now: Instant): unknown[] {
  switch (outcome.status) {
    case 'done':
      return ['done', 0, null, false, json(outcome.result), 0, now];
    case 'pending': {
      const { dueAt, because, mayHaveHappened, countTry } = outcome;
      return ['pending', Math.ceil(dueAt), plain(because), mayHaveHappened, null, countTry ? 0 : 1, null];
    }
    case 'dead':
      return ['dead', 0, plain(outcome.because), false, null, 0, now];
  }
}
