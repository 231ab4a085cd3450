import { Router } from 'express';
import { z } from 'zod';
import { bodyOf, needRead, typeOf } from '../call.ts';
import { badRequest } from '../errors.ts';
import type { World } from '../world/world.ts';
import { asIndexed } from '../world/index-lag.ts';
import { compareBy, matches, filterGroup } from './filters.ts';
import { mayReadMail } from './objects.ts';
import { show } from './show.ts';

const MOST_RESULTS = 10_000;
const NOT_SEARCHABLE: Record<string, ReadonlySet<string>> = { emails: new Set(['hs_email_html', 'hs_body_preview']) };

const sort = z.union([
  z.string(),
  z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING') }),
]);
const searchBody = z.object({
  filterGroups: z.array(filterGroup).default([]),
  sorts: z.array(sort).default([]),
  query: z.string().nullish(),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(1).default(10),
  after: z.union([z.string(), z.number()]).nullish(),
});

/** Search: within HubSpot's bounds, over what the index knows. It knows records as they were `lagMs` of simulated time ago. */
export function searchRoutes(world: World, lagMs: number): Router {
  const router = Router();
  router.post('/objects/:type/search', (req, res) => {
    const type = typeOf(req.params.type);
    needRead(res, type);
    const body = bodyOf(req, searchBody);
    checkBounds(body, JSON.stringify(req.body).length);
    const from = startOf(body.after);
    if (from + body.limit > MOST_RESULTS) {
      throw badRequest(`Only the first ${MOST_RESULTS} results of a search can be paged through.`);
    }
    for (const name of body.filterGroups.flatMap((g) => g.filters.map((f) => f.propertyName))) {
      if (NOT_SEARCHABLE[type.name]?.has(name) || name === 'hs_body_preview_html') {
        throw badRequest(`${name} cannot be searched by`);
      }
      if (!name.startsWith('associations.') && !world.properties.get(type.name, name)) {
        throw badRequest(`There is no property ${name} to search by`, [
          {
            message: `Property "${name}" does not exist`,
            code: 'PROPERTY_DOESNT_EXIST',
            context: { propertyName: [name] },
          },
        ]);
      }
    }
    const known = world.now() - lagMs;
    const words = body.query?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    const found = world.records
      .all(type.name)
      .filter((o) => !o.archived)
      .map((o) => (lagMs === 0 ? o : asIndexed(type, o, known)))
      .filter((o) => o !== null)
      .filter((o) => body.filterGroups.length === 0 || body.filterGroups.some((g) => matches(world, type, o, g)))
      .filter((o) => words.every((word) => Object.values(o.properties).some((v) => v?.toLowerCase().includes(word))));
    const order = body.sorts[0];
    if (order !== undefined) found.sort(compareBy(world, type, order));
    const page = found.slice(from, from + body.limit);
    const next = from + body.limit;
    const wanted = { properties: body.properties, history: [], mailText: mayReadMail(res) };
    res.json({
      total: found.length,
      results: page.map((object) => show(world, type, object, wanted)),
      ...(next < found.length ? { paging: { next: { after: String(next) } } } : {}),
    });
  });
  return router;
}

function startOf(after: string | number | null | undefined): number {
  if (after === null || after === undefined || after === '') return 0;
  const from = Number(after);
  if (!Number.isInteger(from) || from < 0) throw badRequest(`after: ${after} is not a whole number`);
  return from;
}

function checkBounds(body: z.infer<typeof searchBody>, length: number): void {
  const filters = body.filterGroups.map((g) => g.filters.length);
  if (length > 3000) throw badRequest(`The search body has ${length} characters, at most 3000 are allowed.`);
  if (body.limit > 200) throw badRequest(`limit: ${body.limit} is more than 200`);
  if (filters.length > 5) throw badRequest(`${filters.length} filter groups, at most 5 are allowed.`);
  if (filters.some((n) => n > 6)) throw badRequest('A filter group may hold at most 6 filters.');
  if (filters.reduce((a, b) => a + b, 0) > 18) throw badRequest('At most 18 filters in all are allowed.');
  if (body.sorts.length > 1) throw badRequest('Only one sort is allowed.');
}
