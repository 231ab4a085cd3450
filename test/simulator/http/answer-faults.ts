/** Carries a fault rule out on one call. */
import type { NextFunction, Request, Response } from 'express';
import { HubSpotError, rateLimited } from '../errors.ts';
import type { FaultRule } from '../faults.ts';

const WORDS: Record<number, string> = {
  423: 'The resource is locked.',
  477: 'This account is being moved to another data centre.',
  500: 'internal error',
  502: 'Bad gateway',
  503: 'Service unavailable',
  504: 'Gateway timeout',
};

/** Waits so many milliseconds of real time. */
export type Pause = (ms: number) => Promise<unknown>;

/** Goes on to the route by `next` where the rule lets it, with the answer prepared to go wrong. */
export async function suffer(
  rule: FaultRule,
  pause: Pause,
  req: Request,
  res: Response,
  next: NextFunction,
): Promise<void> {
  if (rule.delay) await pause(rule.delay);
  if (rule.hang) {
    if (!rule.acted) return;
    res.end = () => res;
    return next();
  }
  if (rule.drop === 'before') return void req.socket.destroy();
  if (rule.drop === 'after') {
    cutInstead(req, res);
    return next();
  }
  if (rule.partial !== undefined) {
    failSome(rule.partial, req, res);
    return next();
  }
  if (rule.status === undefined) return next();
  if (!rule.acted) return next(faultError(rule, rule.status));
  answerInstead(res, rule, rule.status);
  next();
}

function faultError(rule: FaultRule, status: number): HubSpotError {
  if (rule.body !== undefined) return new HubSpotError(status, { message: '', verbatim: rule.body }, rule.headers);
  if (status === 429) return rateLimited('TEN_SECONDLY_ROLLING', { 'Retry-After': '1', ...rule.headers });
  const category = status === 423 ? 'LOCKED' : status >= 500 ? 'INTERNAL_ERROR' : 'VALIDATION_ERROR';
  return new HubSpotError(status, { message: WORDS[status] ?? `Simulated ${status}`, category }, rule.headers);
}

/** The work is done, the answer never arrives. */
function cutInstead(req: Request, res: Response): void {
  res.end = () => {
    req.socket.destroy();
    return res;
  };
}

function answerInstead(res: Response, rule: FaultRule, status: number): void {
  const end = res.end.bind(res);
  res.end = () => {
    const error = faultError(rule, status);
    const text = JSON.stringify(rule.body ?? { status: 'error', ...error.body });
    res.statusCode = status;
    res.setHeader('Content-Type', 'application/json;charset=utf-8');
    res.setHeader('Content-Length', Buffer.byteLength(text));
    for (const [name, value] of Object.entries(error.headers)) res.setHeader(name, value);
    return end(text);
  };
}

/** The last inputs of a batch are taken out before it is worked on and reported as failed afterwards. */
function failSome(partial: number, req: Request, res: Response): void {
  const body: unknown = req.body;
  if (typeof body !== 'object' || body === null || !('inputs' in body) || !Array.isArray(body.inputs)) return;
  const inputs: unknown[] = body.inputs;
  const many = Math.min(inputs.length, partial < 1 ? Math.ceil(inputs.length * partial) : Math.floor(partial));
  const failed = inputs.slice(inputs.length - many);
  body.inputs = inputs.slice(0, inputs.length - many);
  const json = res.json.bind(res);
  res.json = (answer: unknown) => {
    if (typeof answer !== 'object' || answer === null || !('results' in answer)) return json(answer);
    const known: unknown[] = 'errors' in answer && Array.isArray(answer.errors) ? answer.errors : [];
    const errors = [...known, ...failed.map(failure)];
    res.status(207);
    return json({ ...answer, numErrors: errors.length, errors });
  };
}

function failure(input: unknown) {
  const id = typeof input === 'object' && input !== null && 'id' in input ? [String(input.id)] : [];
  const trace =
    typeof input === 'object' && input !== null && 'objectWriteTraceId' in input
      ? { objectWriteTraceId: [String(input.objectWriteTraceId)] }
      : {};
  return {
    status: 'error',
    category: 'INTERNAL_ERROR',
    message: 'This input could not be worked on.',
    context: { ids: id, ...trace },
  };
}
