/** Everything that changes a record or a link: the change itself, its history entry, its webhook events. */
import type { PortalHistoryEntry, PortalObject } from '../../../src/deal/portal-file.ts';
import type { End } from './associations.ts';
import { withDerived } from './derived.ts';
import type { Actor } from './events.ts';
import { objectType } from './object-types.ts';
import type { ObjectType } from './object-types.ts';
import { momentOf } from './properties.ts';
import { countContacts, sumUp } from './sums.ts';
import type { World } from './world.ts';

type Values = Record<string, string | null>;

export interface NewRecord {
  properties: Values;
  id?: string;
  createdAt?: string;
  updatedAt?: string;
  propertiesWithHistory?: Record<string, PortalHistoryEntry[]>;
}

/** A record that was not there; values are taken as they are, checked before. */
export function createRecord(world: World, type: ObjectType, input: NewRecord, actor: Actor): PortalObject {
  const now = world.nowIso();
  const id = input.id ?? world.records.nextId();
  const createdAt = input.createdAt ?? now;
  const values = withDerived(world.file, type.name, input.properties, {}, now);
  const object: PortalObject = {
    id,
    properties: {
      ...values,
      hs_object_id: id,
      [type.createdName]: values[type.createdName] ?? createdAt,
      [type.modifiedName]: values[type.modifiedName] ?? input.updatedAt ?? now,
    },
    propertiesWithHistory: input.propertiesWithHistory ?? {},
    createdAt: type.createdName in values ? (values[type.createdName] ?? createdAt) : createdAt,
    updatedAt: input.updatedAt ?? now,
    archived: false,
  };
  for (const [name, value] of Object.entries(values)) {
    world.properties.learn(type.name, name);
    if (value !== null && object.propertiesWithHistory?.[name] === undefined) remember(object, name, value, now, actor);
  }
  world.records.put(type.name, object);
  world.emit(world.events.creation(type, id, world.now(), actor));
  return object;
}

/** Changes values of a record; equal ones change nothing. Returns the names that changed, those that followed included. */
export function changeRecord(
  world: World,
  type: ObjectType,
  object: PortalObject,
  written: Values,
  actor: Actor,
): string[] {
  const values = withDerived(world.file, type.name, written, object.properties, world.nowIso());
  const changed = Object.entries(values).filter(
    ([name, value]) => !sameValue(world, type.name, name, object.properties[name] ?? null, value),
  );
  if (changed.length === 0) return [];
  const last = Math.max(...changed.map(([name]) => lastChange(object, name)));
  const at = world.momentAfter(last);
  const now = world.nowIso();
  for (const [name, value] of changed) {
    world.properties.learn(type.name, name);
    remember(object, name, value, now, actor);
    object.properties[name] = value;
  }
  if (!(type.modifiedName in written)) object.properties[type.modifiedName] = now;
  object.updatedAt = now;
  world.emit(
    ...changed.map(([name, value]) => world.events.propertyChange(type, object.id, { name, value }, at, actor)),
  );
  if (type.engagement) sumUp(world, type.name, object);
  return changed.map(([name]) => name);
}

export function archiveRecord(world: World, type: ObjectType, object: PortalObject, actor: Actor): void {
  if (object.archived) return;
  object.archived = true;
  object.archivedAt = world.nowIso();
  object.updatedAt = world.nowIso();
  world.emit(world.events.deletion(type, object.id, world.now(), actor));
}

export function restoreRecord(world: World, type: ObjectType, object: PortalObject, actor: Actor): void {
  if (!object.archived) return;
  object.archived = false;
  delete object.archivedAt;
  object.updatedAt = world.nowIso();
  world.emit(world.events.restore(type, object.id, world.momentAfter(world.now()), actor));
}

/** A contact whose data must be forgotten: gone for good, links and all. */
export function forgetContact(world: World, id: string, actor: Actor): void {
  const type = objectType('contacts')!;
  for (const { other } of world.links.of({ type: 'contacts', id })) world.links.remove({ type: 'contacts', id }, other);
  world.records.drop('contacts', id);
  world.emit(world.events.privacyDeletion(id, world.now(), actor), world.events.deletion(type, id, world.now(), actor));
}

/** Several records become one: links move to the survivor, its gaps are filled, old ids lead to it from now on. */
export function mergeRecords(
  world: World,
  type: ObjectType,
  survivor: PortalObject,
  others: PortalObject[],
  actor: Actor,
): void {
  let moved = 0;
  for (const other of others) {
    for (const [name, value] of Object.entries(other.properties)) {
      if (value === null || (survivor.properties[name] ?? null) !== null) continue;
      survivor.properties[name] = value;
      moved += 1;
    }
    const old = { type: type.name, id: other.id };
    for (const { other: end, link } of world.links.of(old)) {
      world.links.remove(old, end);
      world.links.add({ type: type.name, id: survivor.id }, end, link.labels);
    }
    world.records.drop(type.name, other.id, survivor.id);
  }
  const merged = others.map((o) => o.id);
  const before = survivor.properties.hs_merged_object_ids?.split(';') ?? [];
  survivor.properties.hs_merged_object_ids = [...before, ...merged].join(';');
  survivor.properties[type.modifiedName] = world.nowIso();
  survivor.updatedAt = world.nowIso();
  world.emit(world.events.merge(type, { survivor: survivor.id, merged, moved }, world.now(), actor));
}

/** Links two records, with labels or without; a link that is there already gains only the labels it lacks. */
export function link(world: World, from: End, to: End, labels: string[], actor: Actor): void {
  const made = world.links.add(from, to, labels);
  tell(world, from, to, made.isNew ? [null, ...made.newLabels] : made.newLabels, false, actor);
  if (made.isNew) follow(world, from, to);
}

/** Takes a link away with all its labels. True when there was one. */
export function unlink(world: World, from: End, to: End, actor: Actor): boolean {
  const gone = world.links.remove(from, to);
  if (!gone) return false;
  tell(world, from, to, [null, ...gone.labels], true, actor);
  follow(world, from, to);
  return true;
}

/** Takes labels off a link. */
export function unlabel(world: World, from: End, to: End, labels: string[], actor: Actor): void {
  const gone = world.links.between(from, to);
  const off = labels.filter((label) => gone?.labels.delete(label));
  tell(world, from, to, off, true, actor);
}

function tell(world: World, from: End, to: End, labels: (string | null)[], removed: boolean, actor: Actor): void {
  const fromType = objectType(from.type);
  const toType = objectType(to.type);
  if (!fromType || !toType) return;
  const at = world.now();
  for (const label of labels) {
    const kinds = [kindOf(world, from.type, to.type, label), kindOf(world, to.type, from.type, label)];
    const [there, back] = [
      { type: fromType, end: from },
      { type: toType, end: to },
    ];
    world.emit(
      kinds[0] ? world.events.association(there, back, kinds[0], removed, at, actor) : null,
      kinds[1] ? world.events.association(back, there, kinds[1], removed, at, actor) : null,
    );
  }
}

function kindOf(world: World, from: string, to: string, label: string | null) {
  return label === null ? world.linkTypes.default(from, to) : world.linkTypes.labelled(from, to, label);
}

function follow(world: World, from: End, to: End): void {
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    if (one.type === 'deals' && other.type === 'contacts') countContacts(world, one.id);
    const activity = objectType(one.type)?.engagement ? world.records.live(one.type, one.id) : null;
    if (activity) sumUp(world, one.type, activity);
  }
}

function remember(object: PortalObject, name: string, value: string | null, timestamp: string, actor: Actor): void {
  object.propertiesWithHistory ??= {};
  const known = object.propertiesWithHistory[name] ?? firstEntry(object, name);
  const entry = { value, timestamp, sourceType: actor.changeSource, sourceId: actor.sourceId };
  object.propertiesWithHistory[name] = [
    actor.userId === undefined ? entry : { ...entry, updatedByUserId: actor.userId },
    ...known,
  ];
}

/** The history of a property as HubSpot answers it, newest first: kept entries, else the one value it was created with. */
export function historyOf(object: PortalObject, name: string): PortalHistoryEntry[] {
  return object.propertiesWithHistory?.[name] ?? firstEntry(object, name);
}

function firstEntry(object: PortalObject, name: string): PortalHistoryEntry[] {
  const value = object.properties[name] ?? null;
  return value === null
    ? []
    : [{ value, timestamp: object.createdAt ?? '1970-01-01T00:00:00.000Z', sourceType: 'CRM_UI' }];
}

function lastChange(object: PortalObject, name: string): number {
  return Date.parse(object.propertiesWithHistory?.[name]?.[0]?.timestamp ?? '1970-01-01T00:00:00Z');
}

function sameValue(world: World, type: string, name: string, before: string | null, after: string | null): boolean {
  if (before === after) return true;
  if (before === null || after === null) return false;
  const kind = world.properties.get(type, name)?.type;
  if (kind === 'number') return Number(before) === Number(after);
  return kind === 'datetime' && momentOf(before) === momentOf(after);
}
