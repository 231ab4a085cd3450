/** Things that happen in the account from outside the app: a buyer replies, a rep edits, somebody is deleted. */
import { z } from 'zod';
import type { End } from './associations.ts';
import {
  archiveRecord,
  changeRecord,
  createRecord,
  forgetContact,
  link,
  mergeRecords,
  restoreRecord,
  unlink,
} from './changes.ts';
import { endIfAnswered } from './enrolling.ts';
import type { Actor } from './events.ts';
import { objectType } from './object-types.ts';
import type { ObjectType } from './object-types.ts';
import type { World } from './world.ts';

const id = z.union([z.string().min(1), z.number().int()]).transform(String);
const value = z
  .union([z.string(), z.number(), z.boolean(), z.null()])
  .transform((v) => (v === null ? null : String(v)));
const properties = z.record(z.string(), value).default({});
const type = z.string().refine((text) => objectType(text) !== null, 'no such kind of record');
const end = z.object({ type, id });
const labels = z.array(z.string()).default([]);
const pair = z.object({ from: end, to: end, labels });
const record = z.object({
  type,
  id: id.optional(),
  properties,
  createdAt: z.string().optional(),
  updatedAt: z.string().optional(),
  to: z.array(end.extend({ labels })).default([]),
  associations: z.array(end.extend({ labels })).default([]),
});
const unnamed = record.omit({ type: true });

/**
 * What `POST /_sim/events` takes. `objects` and `associations` are as in a portal file, `records` name their type each:
 * a record whose id exists is changed, any other is made. `create` and `change` say which is meant.
 */
export const doings = z.strictObject({
  create: z.array(record).default([]),
  change: z.array(record.extend({ id })).default([]),
  records: z.array(record).default([]),
  objects: z.record(type, z.array(unnamed)).default({}),
  associations: z.array(pair).default([]),
  link: z.array(pair).default([]),
  unlink: z.array(z.object({ from: end, to: end })).default([]),
  archive: z.array(end).default([]),
  restore: z.array(end).default([]),
  forget: z.array(z.object({ id })).default([]),
  merge: z.array(z.object({ type, into: id, ids: z.array(id).min(1) })).default([]),
  /** Whose hand it is: an owner's id; left out: the first owner there is. */
  by: id.optional(),
  portalId: z.number().int().optional(),
});
export type Doings = z.infer<typeof doings>;

/** Carries it out; gives the records that were made or changed. Throws one line when something is not there. */
export function happen(world: World, what: Doings): { created: End[]; changed: End[] } {
  const actor = world.personActor(what.by ?? null);
  const created: End[] = [];
  const changed: End[] = [];
  const wanted = [
    ...what.create.map((input) => ({ ...input, mustExist: false })),
    ...what.change.map((input) => ({ ...input, mustExist: true })),
    ...what.records.map((input) => ({ ...input, mustExist: false })),
    ...Object.entries(what.objects).flatMap(([name, list]) =>
      list.map((input) => ({ ...input, type: name, mustExist: false })),
    ),
  ];
  for (const input of wanted) {
    const kind = typeNamed(input.type);
    const known = input.id === undefined ? null : world.records.live(kind.name, input.id);
    if (input.mustExist && !known) throw new Error(`${kind.singular} ${input.id} does not exist`);
    if (known) {
      changeRecord(world, kind, known, withStamp(world, kind, input.properties, true), actor);
      changed.push({ type: kind.name, id: known.id });
    } else {
      const made = createRecord(
        world,
        kind,
        { ...input, properties: withStamp(world, kind, input.properties, false) },
        actor,
      );
      created.push({ type: kind.name, id: made.id });
    }
    const self = { type: kind.name, id: known?.id ?? created.at(-1)!.id };
    for (const other of [...input.to, ...input.associations]) connect(world, self, other, other.labels, actor);
  }
  for (const { from, to, labels: names } of [...what.associations, ...what.link])
    connect(world, from, to, names, actor);
  for (const one of created) {
    const record = world.records.live(one.type, one.id);
    if (record) endIfAnswered(world, one.type, record);
  }
  for (const { from, to } of what.unlink) unlink(world, named(from), named(to), actor);
  for (const one of what.archive) archiveRecord(world, typeNamed(one.type), must(world, one), actor);
  for (const one of what.restore) restoreRecord(world, typeNamed(one.type), must(world, one), actor);
  for (const one of what.merge) {
    const others = one.ids.map((other) => must(world, { type: one.type, id: other }));
    mergeRecords(world, typeNamed(one.type), must(world, { type: one.type, id: one.into }), others, actor);
  }
  for (const one of what.forget) forgetContact(world, must(world, { type: 'contacts', id: one.id }).id, actor);
  return { created, changed };
}

/** An activity without a moment happens now. */
function withStamp(world: World, kind: ObjectType, given: Record<string, string | null>, exists: boolean) {
  return kind.engagement && !exists && !given.hs_timestamp ? { ...given, hs_timestamp: world.nowIso() } : given;
}

function connect(world: World, from: End, to: End, names: string[], actor: Actor): void {
  const [a, b] = [must(world, from), must(world, to)];
  link(world, { ...named(from), id: a.id }, { ...named(to), id: b.id }, names, actor);
}

function named(one: End): End {
  return { type: typeNamed(one.type).name, id: one.id };
}

function must(world: World, one: End) {
  const found = world.records.get(typeNamed(one.type).name, one.id);
  if (!found) throw new Error(`${typeNamed(one.type).singular} ${one.id} does not exist`);
  return found;
}

function typeNamed(text: string): ObjectType {
  const kind = objectType(text);
  if (!kind) throw new Error(`no such kind of record: ${text}`);
  return kind;
}
