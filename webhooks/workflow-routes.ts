/**
 * Custom workflow actions: what an admin's workflow asks of us for one deal. HubSpot signs these with v3 or the older v2;
 * the portal is named in the signed body. An answer of 200 ends the action, one of 4xx fails it, 5xx comes again for up
 * to three days. Nothing here is left waiting (`BLOCK`): what cannot be answered yet is asked again by HubSpot itself.
 */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { act } from '../src/card/acting.ts';
import type { ActingNeeds, Decide } from '../src/card/acting.ts';
import { forRep } from '../src/card/answer.ts';
import { nextStepPost } from '../src/card/posts.ts';
import { pressPlay } from '../src/card/press.ts';
import { onTheDesk } from '../src/card/read.ts';
import { putStep } from '../src/card/settle.ts';
import { snooze } from '../src/card/snooze.ts';
import { PLAY_WORDS } from '../src/wording/plays.ts';
import { REASON_WORDS } from '../src/wording/reasons.ts';
import { STATE_LABELS } from '../src/wording/states.ts';
import { bytesOf, CARD_BODY, jsonOf, rawBody } from './body.ts';
import type { SignedBy } from './caller.ts';
import { refuse } from './refuse.ts';
import { LEGACY_SIGNATURE_HEADER, SIGNATURE_HEADER, TIMESTAMP_HEADER, verify, verifyV2 } from './signature.ts';

export interface WorkflowRoutes extends SignedBy {
  acting: ActingNeeds;
}

const wireId = z.union([z.number().int(), z.string().regex(/^\d{1,20}$/)]).transform(String);

const body = z.object({
  callbackId: z.string().min(1).max(200),
  origin: z.object({ portalId: z.number().int().positive() }),
  object: z.object({ objectId: wireId, objectType: z.string().optional() }),
  inputFields: z.record(z.string(), z.unknown()).optional(),
});
type Body = z.infer<typeof body>;

/** `diagnose` and `next-step` are declared to HubSpot (`extensions/app/workflow-actions`). */
export const WORKFLOW_ACTIONS = ['diagnose', 'next-step', 'hold', 'nurture'] as const;

export function workflowRoutes({ acting, ...signedBy }: WorkflowRoutes): Router {
  const router = Router();
  router.post('/workflow/actions/:action', rawBody(CARD_BODY), async (request: Request, response: Response) => {
    if (!isSigned(request, signedBy)) {
      signedBy.log.warn({ path: request.path }, 'refused: not signed by HubSpot');
      return refuse(response, 401, 'not-signed', 'This request does not carry a valid signature of HubSpot.');
    }
    const parsed = body.safeParse(jsonOf(bytesOf(request)));
    if (!parsed.success) return refuse(response, 400, 'bad-request', 'This is no call of a workflow action.');
    const { objectType } = parsed.data.object;
    if (objectType !== undefined && objectType.toUpperCase() !== 'DEAL')
      return refuse(response, 400, 'bad-request', 'Ghostlight’s actions are for deals.');
    const desk = await acting.store.desk(parsed.data.origin.portalId);
    if (desk?.status === 'connected' && desk.syncedAt === null)
      return refuse(response, 503, 'starting', 'The account is still being read for the first time.');
    switch (request.params.action) {
      case 'diagnose':
        return diagnosed(acting, parsed.data, response);
      case 'next-step': {
        const { what, owed_by: owedBy, due } = parsed.data.inputFields ?? {};
        const key = `workflow:${parsed.data.callbackId}`;
        const asked = { key, action: 'record', what, owedBy, due: isEmpty(due) ? null : dayOf(due) };
        const post = nextStepPost.safeParse(asked);
        if (!post.success || (asked.due === null && !isEmpty(due)))
          return refuse(
            response,
            400,
            'bad-request',
            'Give what was agreed (1 to 300 characters), who owes it (buyer, rep or both) and, if there is one, a day.',
          );
        return acted(acting, parsed.data, response, 'next-step', putStep(post.data), post.data);
      }
      case 'hold': {
        const until = dayOf(parsed.data.inputFields?.until);
        if (until === null) return refuse(response, 400, 'bad-request', 'Give the day until which the deal is held.');
        const key = `workflow:${parsed.data.callbackId}`;
        return acted(acting, parsed.data, response, 'hold', snooze({ key, action: 'hold', until }));
      }
      case 'nurture': {
        const { portalId } = parsed.data.origin;
        const key = `workflow:${parsed.data.callbackId}`;
        const clicker = { portalId, dealId: parsed.data.object.objectId, userId: '0', email: null };
        const press = pressPlay({ key, play: 'nurture' }, clicker, acting.namesOf);
        return acted(acting, parsed.data, response, 'nurture', press);
      }
      default:
        return refuse(response, 404, 'not-found', 'There is no such action.');
    }
  });
  return router;
}

function isSigned(request: Request, { secret, wall, publicUrl }: SignedBy): boolean {
  const common = { secret, method: request.method, uri: `${publicUrl}${request.originalUrl}`, body: bytesOf(request) };
  const v3 = request.get(SIGNATURE_HEADER);
  // A v3 signature that is there must hold: the older one is no way around it.
  if (v3 !== undefined)
    return verify({ ...common, now: wall(), signature: v3, timestamp: request.get(TIMESTAMP_HEADER) }).ok;
  return verifyV2({ ...common, signature: request.get(LEGACY_SIGNATURE_HEADER) }).ok;
}

/** What a rep may see, for a workflow can show it to anybody. */
async function diagnosed(acting: ActingNeeds, { origin, object }: Body, response: Response): Promise<void> {
  const on = await onTheDesk(acting, origin.portalId, object.objectId);
  if ('ok' in on) return refuse(response, 404, on.code, on.message);
  const { state, silence, reasons, play } = forRep(on.seen.judgement, on.seen.situation);
  const [lead] = reasons;
  response.json({
    outputFields: {
      state,
      state_label: STATE_LABELS[state],
      silent_days: String(Math.floor(silence?.workingDays ?? 0)),
      reason: lead?.code ?? 'unknown',
      reason_label: REASON_WORDS[lead?.code ?? 'unknown'].title,
      certainty: lead?.certainty ?? 'possible',
      play: play?.code ?? '',
      play_label: play ? PLAY_WORDS[play.code].label : '',
      hs_execution_state: 'SUCCESS',
    },
  });
}

async function acted(
  acting: ActingNeeds,
  { origin, object, callbackId }: Body,
  response: Response,
  name: string,
  decide: Decide,
  body: { key: string } = { key: `workflow:${callbackId}` },
): Promise<void> {
  const clicker = { portalId: origin.portalId, dealId: object.objectId, userId: '0', email: null };
  const answer = await act(acting, clicker, { name: `workflow-${name}`, body }, decide);
  // Held back by a guard is a result, not a failure: the workflow goes on and can ask what happened.
  response.json({
    outputFields: {
      result: answer.ok ? 'done' : answer.code,
      message: answer.ok ? answer.happened : answer.message,
      ...(answer.ok ? { state: answer.card.judgement.state } : {}),
      hs_execution_state: answer.ok ? 'SUCCESS' : 'FAIL_CONTINUE',
    },
  });
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Workflows send days as epoch milliseconds or as text. */
function dayOf(value: unknown): string | null {
  const text = typeof value === 'number' || (typeof value === 'string' && /^\d{12,14}$/.test(value));
  if (text) return new Date(Number(value)).toISOString().slice(0, 10);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : null;
}
