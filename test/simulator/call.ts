import type { Request, Response } from 'express';
import type { z } from 'zod';
import { badRequest, missingScopes, notFound } from './errors.ts';
import { objectType } from './world/object-types.ts';
import type { ObjectType } from './world/object-types.ts';

/** Who calls, as the token told. */
export interface Call {
  token: string;
  scopes: ReadonlySet<string>;
  userId: number | null;
}

export function callOf(res: Response): Call {
  return res.locals.call as Call;
}

/** Refuses unless one of the scopes was granted. */
export function needScope(res: Response, ...anyOf: string[]): void {
  if (!anyOf.some((scope) => callOf(res).scopes.has(scope))) throw missingScopes(anyOf);
}

export function needRead(res: Response, type: ObjectType): void {
  needScope(res, `${type.scope}.read`);
}

export function needWrite(res: Response, type: ObjectType): void {
  needScope(res, `${type.scope}.write`);
}

/** The object type of a path segment; unknown ones are refused as HubSpot does. */
export function typeOf(text: string | undefined): ObjectType {
  const type = objectType(text ?? '');
  if (!type) throw badRequest(`Unable to infer object type from: ${text}`);
  return type;
}

/** The body by its schema; a refusal names the first thing amiss. */
export function bodyOf<T>(req: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(req.body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') || 'body';
  throw badRequest(`Invalid input JSON: ${where}: ${issue?.message ?? 'not understood'}`, [
    { message: issue?.message ?? 'not understood', in: where },
  ]);
}

/** A query parameter given once; HubSpot takes the last of several. */
export function queryText(req: Request, name: string): string | null {
  const value: unknown = req.query[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' && last !== '' ? last : null;
}

/** A list parameter: repeated, comma-separated, or both. */
export function queryList(req: Request, name: string): string[] {
  const value: unknown = req.query[name];
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((v) => typeof v === 'string').flatMap((v) => v.split(',').filter((part) => part !== ''));
}

export function queryFlag(req: Request, name: string): boolean {
  return queryText(req, name) === 'true';
}

/** `limit`, from 1 to `most`; more is refused, not cut. */
export function limitOf(req: Request, usual: number, most: number): number {
  const text = queryText(req, 'limit');
  if (text === null) return usual;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw badRequest(`limit: ${text} is not a positive whole number`);
  if (limit > most) throw badRequest(`limit: ${limit} is more than ${most}`);
  return limit;
}

/** Pages through a list by position; `after` is the position to go on from. */
export function pageOf<T>(all: readonly T[], after: string | null, limit: number) {
  const from = after === null ? 0 : Number(after);
  if (!Number.isInteger(from) || from < 0) throw badRequest(`after: ${after} is not a valid cursor`);
  const results = all.slice(from, from + limit);
  return {
    results,
    ...(from + limit < all.length ? { paging: { next: { after: String(from + limit) } } } : {}),
  };
}

/** Refuses a batch without inputs, or with more than HubSpot takes at once. */
export function checkBatch(inputs: readonly unknown[], most: number): void {
  if (inputs.length > most) throw badRequest(`The batch has ${inputs.length} inputs, at most ${most} are allowed.`);
}

export interface BatchError {
  status: 'error';
  category: string;
  message: string;
  context: Record<string, string[]>;
  subCategory?: string;
  errors?: unknown[];
}

/** A batch's answer: `okStatus` when all went well, 207 with the errors otherwise. */
export function sendBatch(
  res: Response,
  of: { okStatus: number; results: unknown[]; errors?: BatchError[]; at: string },
): void {
  const errors = of.errors ?? [];
  res.status(errors.length > 0 ? 207 : of.okStatus).json({
    status: 'COMPLETE',
    results: of.results,
    startedAt: of.at,
    completedAt: of.at,
    ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}),
  });
}

export function pathParam(req: Request, name: string): string {
  const value: unknown = req.params[name];
  if (typeof value !== 'string') throw notFound();
  return value;
}
