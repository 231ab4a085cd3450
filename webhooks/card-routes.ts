/** The card's routes. Who asks and for which account comes from HubSpot's signature; the deal is looked up in that account alone. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { ActResponse } from '../extensions/app/packages/shared/contract.ts';
import { act } from '../src/card/acting.ts';
import type { ActingNeeds, Decide } from '../src/card/acting.ts';
import { answerPost, holdPost, nextStepPost, playPost, undoPost } from '../src/card/posts.ts';
import type { PlayPost } from '../src/card/posts.ts';
import { pressPlay, SAME_PLAY_MS } from '../src/card/press.ts';
import { readCard } from '../src/card/read.ts';
import { correctReason } from '../src/card/reply.ts';
import { answerStep, putStep } from '../src/card/settle.ts';
import { snooze } from '../src/card/snooze.ts';
import { takeBack } from '../src/card/undo.ts';
import { bytesOf, CARD_BODY, jsonOf, rawBody } from './body.ts';
import { callerOf, signedCaller } from './caller.ts';
import type { SignedBy } from './caller.ts';
import type { Metrics } from './metrics.ts';
import { Refused } from './refuse.ts';

export interface CardRoutes extends SignedBy {
  acting: ActingNeeds;
  metrics: Metrics;
}

const HISTORY_FOR_UNDO = 200;

export function cardRoutes({ acting, metrics, ...signedBy }: CardRoutes): Router {
  const router = Router();
  const signed = [rawBody(CARD_BODY), signedCaller(signedBy)];

  router.get('/card/:dealId', signed, async (request: Request, response: Response) => {
    const done = metrics.answered.startTimer({ route: 'card' });
    const { portalId } = callerOf(response);
    const known = queryOf(request).get('known');
    const timeline = queryOf(request).get('timeline') === '1';
    response.json(await readCard(acting, { portalId, dealId: dealIdOf(request), known, timeline }));
    done();
  });

  function post<T extends { key: string }>(
    name: string,
    schema: z.ZodType<T>,
    decide: (body: T, response: Response, dealId: string) => Decide | Promise<Decide>,
    sameForMs?: number,
  ): void {
    router.post(`/card/:dealId/${name}`, signed, async (request: Request, response: Response) => {
      const done = metrics.answered.startTimer({ route: `card-${name}` });
      const { portalId, userId, email } = callerOf(response);
      const dealId = dealIdOf(request);
      const body = bodyOf(request, schema);
      const decision = await decide(body, response, dealId);
      const clicker = { portalId, dealId, userId, email };
      const answer: ActResponse = await act(acting, clicker, { name, body, sameForMs }, decision);
      response.json(answer);
      done();
    });
  }

  const press = (body: PlayPost, response: Response, dealId: string) =>
    pressPlay(body, { ...callerOf(response), dealId }, acting.namesOf);
  post('plays', playPost, press, SAME_PLAY_MS);
  post('next-step', nextStepPost, (body) => putStep(body));
  post('answer', answerPost, (body) => (body.action === 'step' ? answerStep(body) : correctReason(body)));
  post('hold', holdPost, (body) => snooze(body));
  post('undo', undoPost, async (body, response, dealId) =>
    takeBack(body, await acting.store.history(callerOf(response).portalId, dealId, HISTORY_FOR_UNDO)),
  );
  return router;
}

export function queryOf(request: Request): URLSearchParams {
  return new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
}

/** HubSpot's ids are digits; anything else is no deal of anybody. */
function dealIdOf(request: Request): string {
  const { dealId } = request.params;
  if (typeof dealId !== 'string' || !/^\d{1,20}$/.test(dealId))
    throw new Refused('not-found', 'There is no such deal.');
  return dealId;
}

/** Business errors are answered with 200: the card shows the sentence. */
export function bodyOf<T>(request: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(jsonOf(bytesOf(request)));
  if (parsed.success) return parsed.data;
  throw new Refused('bad-request', sayWrong(parsed.error.issues[0]));
}

/** What a person writes on the card, by its field. */
const WRITTEN: Readonly<Record<string, string>> = { what: 'the step', subject: 'the subject', body: 'the message' };

/** Too much or too little of what a person wrote is said to that person; anything else is the caller's fault. */
function sayWrong(issue: z.core.$ZodIssue | undefined): string {
  const written = WRITTEN[String(issue?.path.at(-1))];
  if (written !== undefined && issue?.code === 'too_big')
    return `Write ${written} in at most ${issue.maximum.toLocaleString('en-US')} characters.`;
  if (written !== undefined && issue?.code === 'too_small') return `Write ${written} first.`;
  const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  return `What was sent is not understood (${where}${issue?.message ?? 'not valid'}).`;
}
