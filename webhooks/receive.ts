/**
 * The receiver does four things and no fifth: verify, parse, append, answer. An answer of 200 means that the events are
 * on disk. What they are about is worked out later, by whoever drains the inbox.
 */
import { Router } from 'express';
import { isPrivacyDeletion } from '../src/intake/event.ts';
import type { InboxStore } from '../src/ports/desk.ts';
import { bytesOf, jsonOf, rawBody } from './body.ts';
import type { SignedBy } from './caller.ts';
import { parseEvents } from './events.ts';
import type { Metrics } from './metrics.ts';
import { refuse } from './refuse.ts';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verify } from './signature.ts';

export interface Receiver extends SignedBy {
  inbox: InboxStore;
  now: () => number;
  metrics: Metrics;
}

export function receive({ inbox, now, wall, secret, publicUrl, log, metrics }: Receiver): Router {
  const router = Router();
  router.use('/hubspot/webhooks', (_request, response, next) => {
    response.on('finish', () => metrics.deliveries.inc({ status: response.statusCode }));
    next();
  });
  router.post('/hubspot/webhooks', rawBody(), async (request, response) => {
    const done = metrics.answered.startTimer({ route: 'webhooks' });
    const body = bytesOf(request);
    const verdict = verify({
      secret,
      now: wall(),
      signature: request.get(SIGNATURE_HEADER),
      timestamp: request.get(TIMESTAMP_HEADER),
      method: request.method,
      uri: `${publicUrl}${request.originalUrl}`,
      body,
    });
    if (!verdict.ok) {
      log.warn({ because: verdict.because, bytes: body.length }, 'webhooks refused: not signed by HubSpot');
      return refuse(response, 401, 'not-signed', 'This delivery does not carry a valid signature of HubSpot.');
    }
    const parsed = parseEvents(jsonOf(body));
    if (!parsed.ok) {
      log.warn({ bytes: body.length }, 'webhooks refused: not an array of events');
      return refuse(response, 400, 'not-events', parsed.message);
    }
    const { events, leftOut, because } = parsed;
    // What is judged and written because of them can be traced back to this request.
    const correlation = response.locals.correlation as string;
    const traced = events.map((one) => ({
      ...one,
      event: { ...one.event, trace: correlation },
      always: isPrivacyDeletion(one),
    }));
    const { stored, duplicate, unknown } = await inbox.append(traced, now());
    metrics.events.inc({ outcome: 'stored' }, stored);
    metrics.events.inc({ outcome: 'duplicate' }, duplicate);
    metrics.events.inc({ outcome: 'unknown' }, unknown + leftOut);
    const delivery = { events: events.length, stored, duplicate, correlation };
    if (leftOut > 0) log.warn({ ...delivery, leftOut, because }, 'events left out: not understood');
    if (unknown > 0) log.info({ ...delivery, unknown }, 'events of accounts that are not connected');
    log.debug(delivery, 'webhooks taken');
    response.status(200).json({ ok: true });
    done();
  });
  return router;
}
