/** What the account is made of: pipelines, properties and their groups. */
import { Router } from 'express';
import type { Response } from 'express';
import { z } from 'zod';
import { bodyOf, checkBatch, needScope, pathParam, queryFlag, sendBatch, typeOf } from '../call.ts';
import type { BatchError } from '../call.ts';
import { badRequest, conflict, HubSpotError, notFound } from '../errors.ts';
import type { ObjectType } from '../world/object-types.ts';
import { FIELD_TYPES, plainProperty } from '../world/properties.ts';
import type { PropertyDef } from '../world/properties.ts';
import type { World } from '../world/world.ts';

const option = z.object({
  label: z.string(),
  value: z.string(),
  hidden: z.boolean(),
  displayOrder: z.number().int().default(-1),
  description: z.string().optional(),
});
const newProperty = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/, 'must be lower-case letters, digits and _, starting with a letter'),
  label: z.string().min(1),
  groupName: z.string().min(1),
  type: z.enum(['bool', 'date', 'datetime', 'enumeration', 'number', 'phone_number', 'string']),
  fieldType: z.string(),
  options: z.array(option).default([]),
  description: z.string().default(''),
  displayOrder: z.number().int().default(-1),
  hasUniqueValue: z.boolean().default(false),
});
const newGroup = z.object({
  name: z.string().min(1),
  label: z.string().min(1),
  displayOrder: z.number().int().default(-1),
});

export function schemaRoutes(world: World): Router {
  const router = Router();

  router.get('/pipelines/:type', (req, res) => {
    needScope(res, 'crm.objects.deals.read', 'crm.schemas.deals.read');
    res.json({ results: pipelinesOf(world, typeOf(req.params.type)) });
  });
  router.get('/pipelines/:type/:id', (req, res) => {
    needScope(res, 'crm.objects.deals.read', 'crm.schemas.deals.read');
    res.json(onePipeline(world, typeOf(req.params.type), pathParam(req, 'id')));
  });
  router.get('/pipelines/:type/:id/stages', (req, res) => {
    needScope(res, 'crm.objects.deals.read', 'crm.schemas.deals.read');
    res.json({ results: onePipeline(world, typeOf(req.params.type), pathParam(req, 'id')).stages });
  });

  router.get('/properties/:type', (req, res) => {
    const type = readable(res, req.params.type);
    res.json({ results: world.properties.list(type.name, queryFlag(req, 'archived')).map(shown) });
  });
  router.get('/properties/:type/groups', (req, res) => {
    res.json({ results: world.properties.groups(readable(res, req.params.type).name) });
  });
  router.get('/properties/:type/groups/:name', (req, res) => {
    const group = world.properties.group(readable(res, req.params.type).name, pathParam(req, 'name'));
    if (!group) throw notFound(`There is no property group ${pathParam(req, 'name')}`);
    res.json(group);
  });
  router.get('/properties/:type/:name', (req, res) => {
    const def = world.properties.get(readable(res, req.params.type).name, pathParam(req, 'name'));
    if (!def) throw notFound(`There is no property ${pathParam(req, 'name')}`);
    res.json(shown(def));
  });

  router.post('/properties/:type/groups', (req, res) => {
    const type = writable(res, req.params.type);
    const group = bodyOf(req, newGroup);
    if (world.properties.group(type.name, group.name)) throw conflict(`Property group ${group.name} already exists`);
    const made = { ...group, archived: false };
    world.properties.addGroup(type.name, made);
    res.status(201).json(made);
  });
  router.post('/properties/:type', (req, res) => {
    const type = writable(res, req.params.type);
    res.status(201).json(shown(addProperty(world, type, bodyOf(req, newProperty))));
  });
  router.post('/properties/:type/batch/create', (req, res) => {
    const type = writable(res, req.params.type);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(z.unknown()) }));
    checkBatch(inputs, 100);
    const results: unknown[] = [];
    const errors: BatchError[] = [];
    for (const input of inputs) {
      try {
        results.push(shown(addProperty(world, type, parseProperty(input))));
      } catch (error) {
        if (!(error instanceof HubSpotError)) throw error;
        const { message, category } = error.body as { message: string; category: string };
        const name = typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : '';
        errors.push({ status: 'error', category, message, context: { name: [name] } });
      }
    }
    sendBatch(res, { okStatus: 201, results, errors, at: world.nowIso() });
  });
  router.post('/properties/:type/batch/read', (req, res) => {
    const type = readable(res, req.params.type);
    const { inputs } = bodyOf(req, z.object({ inputs: z.array(z.object({ name: z.string() })) }));
    checkBatch(inputs, 100);
    const defs = inputs.map(({ name }) => ({ name, def: world.properties.get(type.name, name) }));
    const errors = defs
      .filter(({ def }) => !def)
      .map(({ name }): BatchError => {
        return {
          status: 'error',
          category: 'OBJECT_NOT_FOUND',
          message: `There is no property ${name}`,
          context: { name: [name] },
        };
      });
    const results = defs.flatMap(({ def }) => (def ? [shown(def)] : []));
    sendBatch(res, { okStatus: 200, results, errors, at: world.nowIso() });
  });
  router.patch('/properties/:type/:name', (req, res) => {
    const type = writable(res, req.params.type);
    const def = world.properties.get(type.name, pathParam(req, 'name'));
    if (!def) throw notFound(`There is no property ${pathParam(req, 'name')}`);
    if (def.hubspotDefined) throw badRequest(`${def.name} is HubSpot's own and cannot be changed`);
    const change = bodyOf(req, newProperty.partial().omit({ name: true }));
    Object.assign(
      def,
      Object.fromEntries(Object.entries(change).filter(([key, v]) => v !== undefined && key in req.body)),
    );
    res.json(shown(def));
  });
  router.delete('/properties/:type/:name', (req, res) => {
    const type = writable(res, req.params.type);
    const def = world.properties.get(type.name, pathParam(req, 'name'));
    if (def?.hubspotDefined) throw badRequest(`${def.name} is HubSpot's own and cannot be deleted`);
    if (def) def.archived = true;
    res.status(204).end();
  });

  return router;
}

function addProperty(world: World, type: ObjectType, of: z.infer<typeof newProperty>): PropertyDef {
  const taken = world.properties.taken(type.name, of.name);
  if (taken)
    throw conflict(`A property named "${of.name}" already exists${taken.archived ? ' among the deleted ones' : ''}.`);
  if (of.name.startsWith('hs_')) throw badRequest(`${of.name}: names starting with hs_ are HubSpot's own`);
  if (!FIELD_TYPES[of.type]?.includes(of.fieldType)) {
    throw badRequest(`${of.name}: fieldType ${of.fieldType} does not go with type ${of.type}`);
  }
  if (!world.properties.group(type.name, of.groupName)) {
    throw badRequest(`${of.name}: there is no property group ${of.groupName}`);
  }
  if (of.type === 'enumeration' && of.options.length === 0)
    throw badRequest(`${of.name}: an enumeration needs options`);
  const options = of.type === 'bool' && of.options.length === 0 ? yesNo() : of.options;
  const def = plainProperty(of.name, { ...of, options, createdAt: world.nowIso() });
  world.properties.add(type.name, def);
  return def;
}

function yesNo() {
  return ['true', 'false'].map((value, displayOrder) => ({ label: value, value, displayOrder, hidden: false }));
}

function parseProperty(input: unknown): z.infer<typeof newProperty> {
  const parsed = newProperty.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badRequest(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`);
}

function shown(def: PropertyDef) {
  const { readOnly, external, createdAt, ...rest } = def;
  return {
    ...rest,
    ...(createdAt === null ? {} : { createdAt, updatedAt: createdAt }),
    calculated: false,
    externalOptions: external,
    hidden: false,
    formField: false,
    modificationMetadata: {
      archivable: !def.hubspotDefined,
      readOnlyDefinition: def.hubspotDefined,
      readOnlyValue: readOnly,
    },
  };
}

function pipelinesOf(world: World, type: ObjectType) {
  if (type.name !== 'deals') return [];
  const at = '1970-01-01T00:00:00.000Z';
  return world.file.pipelines.map((p, i) => ({
    id: p.id,
    label: p.label,
    displayOrder: p.displayOrder ?? i,
    archived: false,
    createdAt: at,
    updatedAt: at,
    stages: p.stages.map((s, j) => ({
      id: s.id,
      label: s.label,
      displayOrder: s.displayOrder ?? j,
      archived: false,
      createdAt: at,
      updatedAt: at,
      metadata: s.metadata,
      writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
    })),
  }));
}

function onePipeline(world: World, type: ObjectType, id: string) {
  const found = pipelinesOf(world, type).find((p) => p.id === id);
  if (!found) throw notFound(`There is no pipeline ${id}`);
  return found;
}

/** Reading definitions is covered by reading the records, or by the schema scope. */
function readable(res: Response, text: string | string[] | undefined): ObjectType {
  const type = typeOf(String(text));
  needScope(res, `${type.scope}.read`, `${schemaScope(type)}.read`, `${schemaScope(type)}.write`);
  return type;
}

function writable(res: Response, text: string | string[] | undefined): ObjectType {
  const type = typeOf(String(text));
  needScope(res, `${schemaScope(type)}.write`);
  return type;
}

function schemaScope(type: ObjectType): string {
  return type.scope.replace('crm.objects', 'crm.schemas');
}
