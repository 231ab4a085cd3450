/**
 * What an account holds that the portal file's format has no place for: lists, enrolments, and properties made later.
 * They travel in the file under keys of their own, so that a simulator started from a state goes on where it was left.
 */
import { z } from 'zod';
import type { PortalFile } from '../../../src/deal/portal-file.ts';
import type { World } from './world.ts';

const list = z.object({
  listId: z.string(),
  name: z.string(),
  objectTypeId: z.string(),
  processingType: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  members: z.array(z.tuple([z.string(), z.string()])),
});
const enrollment = z.object({
  id: z.string(),
  contactId: z.string(),
  sequenceId: z.string(),
  userId: z.number(),
  byEmail: z.string(),
  toEmail: z.string(),
  enrolledAt: z.string(),
  updatedAt: z.string(),
  active: z.boolean(),
  stepsDone: z.number(),
  stepAt: z.string(),
});
const option = z.object({
  label: z.string(),
  value: z.string(),
  displayOrder: z.number(),
  hidden: z.boolean(),
  description: z.string().optional(),
});
const property = z.object({
  objectType: z.string(),
  name: z.string(),
  label: z.string(),
  description: z.string(),
  groupName: z.string(),
  type: z.string(),
  fieldType: z.string(),
  options: z.array(option),
  displayOrder: z.number(),
  hubspotDefined: z.boolean(),
  readOnly: z.boolean(),
  external: z.boolean(),
  archived: z.boolean(),
  hasUniqueValue: z.boolean(),
  createdAt: z.string().nullable(),
});
const group = z.object({
  objectType: z.string(),
  name: z.string(),
  label: z.string(),
  displayOrder: z.number(),
  archived: z.boolean(),
});
const beyond = z.object({
  lists: z.array(list).default([]),
  enrollments: z.array(enrollment).default([]),
  properties: z.array(property).default([]),
  propertyGroups: z.array(group).default([]),
});
const KEY = 'simulated';

/** Takes up what an earlier state left; a file without it, or with something else there, brings nothing. */
export function takeUp(world: World, file: PortalFile): void {
  const parsed = beyond.safeParse(file[KEY]);
  if (!parsed.success) return;
  for (const { members, ...rest } of parsed.data.lists) world.lists.put({ ...rest, members: new Map(members) });
  for (const { sequenceId, ...rest } of parsed.data.enrollments) {
    const sequence = world.sequences.get(sequenceId);
    if (sequence) world.sequences.put({ ...rest, sequence });
  }
  for (const { objectType, ...rest } of parsed.data.propertyGroups) world.properties.addGroup(objectType, rest);
  for (const { objectType, ...rest } of parsed.data.properties) world.properties.add(objectType, rest);
}

/** The same as one key of the state; nothing at all while there is nothing. */
export function leftBeyond(world: World): Record<string, unknown> {
  const lists = world.lists.all().map((l) => ({ ...l, members: [...l.members] }));
  const enrollments = world.sequences.enrollments().map(({ sequence, ...e }) => ({ ...e, sequenceId: sequence.id }));
  const { properties, groups } = world.properties.made();
  if (lists.length + enrollments.length + properties.length + groups.length === 0) return {};
  return { [KEY]: { lists, enrollments, properties, propertyGroups: groups } };
}
