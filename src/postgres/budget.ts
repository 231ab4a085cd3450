/** HubSpot's limits for all processes together (`ports/budget.ts`); the counting is a function in the database. */
import type { Pool } from 'pg';
import type { Budget } from '../ports/budget.ts';
import { rows } from './pool.ts';

const ROW = `
insert into call_budgets (portal_id, lane) values ($1, $2) on conflict do nothing`;

const PAUSE = `
update call_budgets set paused_until = greatest(paused_until, extract(epoch from clock_timestamp()) * 1000 + $3)
where portal_id = $1 and lane = $2`;

const LEARN = 'update call_budgets set max = $3, window_ms = $4 where portal_id = $1 and lane = $2';

const ARRIVED = `
update call_budgets set taken = array_replace(taken, $3::float8, extract(epoch from clock_timestamp()) * 1000)
where portal_id = $1 and lane = $2`;

export function makeBudget(pool: Pool): Budget {
  return {
    async take(portalId, lane, { window, reserve, flightMs = 0 }) {
      const [row] = await rows<{ wait: number; place: number | null }>(
        pool,
        'call-take',
        'select wait, place from take_place($1, $2, $3, $4, $5, $6)',
        [portalId, lane, window.max, window.windowMs, reserve, flightMs],
      );
      return row?.place === null || row === undefined ? { waitMs: row?.wait ?? 0 } : { waitMs: 0, place: row.place };
    },
    async arrived(portalId, lane, place) {
      await rows(pool, 'call-arrived', ARRIVED, [portalId, lane, place]);
    },
    async pause(portalId, lane, forMs) {
      await rows(pool, 'call-row', ROW, [portalId, lane]);
      await rows(pool, 'call-pause', PAUSE, [portalId, lane, forMs]);
    },
    async learn(portalId, lane, window) {
      await rows(pool, 'call-row', ROW, [portalId, lane]);
      await rows(pool, 'call-learn', LEARN, [portalId, lane, window.max, window.windowMs]);
    },
  };
}
