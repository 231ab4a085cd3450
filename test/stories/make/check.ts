/**
 * Checks the written stories by hand (`node test/stories/make/check.ts`): the shape of each portal file, that every
 * association and source exists, that holidays match the published ones, and that no count sits on a threshold.
 */
import { readdirSync, readFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { z } from 'zod';

const thing = z.object({
  id: z.string().min(1),
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  archived: z.boolean(),
  propertiesWithHistory: z
    .record(z.string(), z.array(z.object({ value: z.string(), timestamp: z.iso.datetime(), sourceType: z.string() })))
    .optional(),
});
const end = z.object({ type: z.string(), id: z.string() });
const story = z.object({
  id: z.string(),
  title: z.string(),
  teaches: z.string(),
  at: z.iso.datetime(),
  dealId: z.string(),
  settings: z.record(z.string(), z.unknown()).optional(),
  portal: z.object({
    format: z.literal('ghostlight-portal/1'),
    portal: z.object({ portalId: z.number(), timeZone: z.string(), currency: z.string(), country: z.string() }),
    owners: z.array(
      z
        .object({
          id: z.string(),
          userId: z.number(),
          email: z.email(),
          firstName: z.string(),
          lastName: z.string(),
          archived: z.boolean(),
        })
        .loose(),
    ),
    pipelines: z.array(
      z
        .object({
          id: z.string(),
          label: z.string(),
          stages: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              displayOrder: z.number(),
              metadata: z.object({ isClosed: z.enum(['true', 'false']), probability: z.string() }),
            }),
          ),
        })
        .loose(),
    ),
    objects: z.record(z.string(), z.array(thing)),
    associations: z.array(z.object({ from: end, to: end, labels: z.array(z.string()).optional() })),
  }),
  expect: z
    .object({
      state: z.union([z.string(), z.array(z.string())]).optional(),
      turn: z.union([z.string(), z.array(z.string())]).optional(),
      nextStep: z.unknown().optional(),
      silence: z.object({ since: z.iso.datetime().optional(), workingDays: z.number() }).nullable().optional(),
      hold: z.object({ until: z.unknown() }).nullable().optional(),
      reasonsTop: z.array(z.string()).optional(),
      reasonsAmong: z.array(z.string()).optional(),
      reasonsNotTop: z.array(z.string()).optional(),
      play: z.union([z.string(), z.array(z.string()), z.null()]).optional(),
      task: z.unknown().optional(),
      notJudged: z.literal(true).optional(),
    })
    .strict(),
});

const here = new URL('..', import.meta.url);
let count = 0;
const codes = new Map<string, number>();
for (const file of readdirSync(here).filter((name) => name.endsWith('.json'))) {
  for (const raw of JSON.parse(readFileSync(new URL(file, here), 'utf8')) as unknown[]) {
    const one = story.parse(raw);
    count++;
    for (const code of [...(one.expect.reasonsTop ?? []), ...(one.expect.reasonsAmong ?? [])])
      codes.set(code, (codes.get(code) ?? 0) + 1);
    const known = new Set(
      Object.entries(one.portal.objects).flatMap(([type, list]) => list.map(({ id }) => `${type}/${id}`)),
    );
    for (const { from, to } of one.portal.associations)
      for (const side of [from, to])
        if (!known.has(`${side.type}/${side.id}`)) console.log(one.id, 'links to nothing', side);
    const source = (one.expect.nextStep as { source?: { type: string; id: string } } | undefined)?.source;
    if (source && !known.has(`${source.type}/${source.id}`)) console.log(one.id, 'source', source);
    const { silence, state } = one.expect;
    if (silence && !one.settings) {
      const days = silence.workingDays;
      const want = days >= 7 ? 'dark' : days >= 3 ? 'quiet' : 'below';
      const fits = [state]
        .flat()
        .some((name) =>
          want === 'dark'
            ? name === 'dark' || name === 'held'
            : want === 'quiet'
              ? ['quiet', 'missed', 'held', 'waiting'].includes(name ?? '')
              : !['quiet', 'dark'].includes(name ?? ''),
        );
      if (!fits) console.log(one.id, 'state', state, 'at', days);
      if (Math.min(Math.abs(days - 3), Math.abs(days - 7)) < 0.2) console.log(one.id, 'sits on a threshold', days);
    }
  }
}
const { isWorkingDay, dayAfter } = await import('./zoned.ts');
for (const country of ['US', 'GB', 'DE', 'FR', 'CA', 'NL', 'AU'])
  for (let day = '2026-01-01'; day < '2026-12-20'; day = dayAfter(day)) {
    const published = new Holidays(country).isHoliday(new Date(`${day}T12:00:00`));
    const off = published && published.some(({ type }) => type === 'public');
    const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
    if (!weekend && Boolean(off) === isWorkingDay(day, [country]))
      console.log(country, day, off ? published.map(({ name }) => name) : 'ours only');
  }
console.log(count, 'stories', Object.fromEntries([...codes].sort()));
