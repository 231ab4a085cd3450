/** Checks what a caller wants written before anything is written. */
import { z } from 'zod';
import { badRequest } from '../errors.ts';
import type { ErrorDetail, HubSpotError } from '../errors.ts';
import type { ObjectType } from '../world/object-types.ts';
import { checkValue } from '../world/properties.ts';
import type { World } from '../world/world.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const writtenProperties = z.record(z.string(), scalar);
export type Written = z.infer<typeof writtenProperties>;
type Values = Record<string, string | null>;

/** The values as they will be stored, or the refusal HubSpot would send: every bad property is listed. */
export function checkWritten(
  world: World,
  type: ObjectType,
  written: Written,
  of: { creating: boolean; before?: Values },
): { ok: true; values: Values } | { ok: false; error: HubSpotError } {
  const values: Values = {};
  const faults: { name: string; code: string; message: string }[] = [];
  for (const [name, raw] of Object.entries(written)) {
    const def = world.properties.get(type.name, name);
    if (!def) {
      faults.push({ name, code: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` });
      continue;
    }
    if (def.readOnly) {
      faults.push({
        name,
        code: 'READ_ONLY_VALUE',
        message: `"${name}" is a read only property; its value cannot be set.`,
      });
      continue;
    }
    const checked = checkValue(def, raw);
    if (checked.ok) values[name] = checked.value;
    else faults.push({ name, code: checked.code, message: checked.message });
  }
  faults.push(...elsewhere(world, type, values, of.before ?? {}));
  if (faults.length > 0) return { ok: false, error: notValid(faults) };
  if (of.creating) {
    const missing = required(world, type).filter((name) => !values[name]);
    if (missing.length > 0) return { ok: false, error: missingRequired(type, missing) };
  } else {
    const emptied = required(world, type).filter((name) => name in values && values[name] === null);
    if (emptied.length > 0) return { ok: false, error: missingRequired(type, emptied) };
  }
  return { ok: true, values };
}

/** What HubSpot wants on creation, and what the account's admins want beside it. */
function required(world: World, type: ObjectType): string[] {
  return [...(type.engagement ? ['hs_timestamp'] : []), ...(world.required.get(type.name) ?? [])];
}

/** Values whose choices are kept elsewhere: owners, pipelines and the stages of the pipeline. */
function elsewhere(world: World, type: ObjectType, values: Values, before: Values) {
  const faults: { name: string; code: string; message: string }[] = [];
  const owner = values.hubspot_owner_id;
  if (owner && !world.file.owners.some((o) => o.id === owner && !o.archived)) {
    faults.push({
      name: 'hubspot_owner_id',
      code: 'INVALID_OWNER_ID',
      message: `${owner} is not the id of an active owner`,
    });
  }
  if (type.name !== 'deals' || world.file.pipelines.length === 0) return faults;
  const pipelineId = values.pipeline ?? before.pipeline ?? world.file.pipelines[0]?.id;
  const pipeline = world.file.pipelines.find((p) => p.id === pipelineId);
  if (values.pipeline && !pipeline) {
    faults.push({ name: 'pipeline', code: 'INVALID_OPTION', message: `${values.pipeline} is not a pipeline` });
  }
  if (values.dealstage && pipeline && !pipeline.stages.some((s) => s.id === values.dealstage)) {
    const message = `${values.dealstage} is not a stage of pipeline ${pipelineId}`;
    faults.push({ name: 'dealstage', code: 'INVALID_OPTION', message });
  }
  return faults;
}

function notValid(faults: { name: string; code: string; message: string }[]): HubSpotError {
  const listed = faults.map(({ name, code, message }) => ({ isValid: false, message, error: code, name }));
  const errors: ErrorDetail[] = faults.map(({ name, code, message }) => ({
    message,
    code,
    context: { propertyName: [name] },
  }));
  return badRequest(`Property values were not valid: ${JSON.stringify(listed)}`, errors);
}

function missingRequired(type: ObjectType, names: string[]): HubSpotError {
  const message = `Error creating ${type.singular.toUpperCase()}. Some required properties were not set.`;
  return badRequest(message, [{ message, code: 'REQUIRED', context: { properties: names } }], {
    context: { properties: names },
  });
}
