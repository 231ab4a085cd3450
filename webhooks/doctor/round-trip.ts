/**
 * Calls the service as HubSpot would, through the public address: an empty delivery and a look at the settings, both signed.
 * Neither changes anything.
 */
import { about } from './finding.ts';
import type { Check, DoctorNeeds, Finding } from './finding.ts';
import { SIGNATURE_HEADER, signatureOf, TIMESTAMP_HEADER } from '../signature.ts';

const DEADLINE_MS = 10_000;
/** HubSpot gives up on a delivery after five seconds. */
const SLOW_MS = 2_000;

const { fine, hint, fault } = about('round trip');

export const roundTrip: Check = async (needs) => {
  const { publicUrl } = needs;
  const local =
    new URL(publicUrl).protocol === 'http:'
      ? [
          hint(
            `${publicUrl} is this machine alone: HubSpot cannot call it.`,
            'Use a tunnel or a host with https (docs/connecting.md).',
          ),
        ]
      : [];
  const ready = await call(needs, 'GET', '/readyz');
  if ('error' in ready)
    return [
      ...local,
      fault(
        `${publicUrl} cannot be reached: ${ready.error}.`,
        'Is the service running, and does the address lead to it?',
      ),
    ];
  if (ready.status !== 200)
    return [
      ...local,
      fault(`${publicUrl}/readyz answers ${ready.status}: the service is not ready, or another one answers there.`),
    ];
  return [...local, ...(await delivery(needs)), ...(await look(needs))];
};

async function delivery(needs: DoctorNeeds): Promise<Finding[]> {
  const unsigned = await call(needs, 'POST', '/hubspot/webhooks', { body: '[]' });
  if (!('error' in unsigned) && unsigned.status === 200)
    return [
      fault('The service took a delivery that nobody signed.', 'What answers there is not this version of Ghostlight.'),
    ];
  const from = performance.now();
  const signed = await call(needs, 'POST', '/hubspot/webhooks', { body: '[]', signed: true });
  const took = performance.now() - from;
  if ('error' in signed) return [fault(`A signed delivery got no answer: ${signed.error}.`)];
  if (signed.status === 401)
    return [
      fault(
        'The service refuses what is signed with HUBSPOT_CLIENT_SECRET for PUBLIC_URL.',
        'Start the service with the same two values as this command. If they are: a proxy changes path or body.',
      ),
    ];
  if (signed.status !== 200) return [fault(`A signed delivery is answered with ${signed.status}.`)];
  return [
    took > SLOW_MS
      ? hint(`A delivery is answered after ${Math.round(took)} ms; HubSpot waits five seconds.`)
      : fine(`A signed delivery is taken, an unsigned one refused (${Math.round(took)} ms).`),
  ];
}

/** As the card calls: the query is part of the signature, and a proxy that writes `%40` anew would break it. */
async function look(needs: DoctorNeeds): Promise<Finding[]> {
  const query = `userId=1&portalId=${needs.portalId}&userEmail=doctor%40ghostlight.example&appId=1`;
  const answer = await call(needs, 'GET', `/settings?${query}`, { signed: true });
  if ('error' in answer) return [fault(`A signed call of the card got no answer: ${answer.error}.`)];
  if (answer.status === 401)
    return [fault('A signed call of the card is refused: something between changes the query.')];
  return [
    answer.status === 200
      ? fine('A signed call of the card is answered.')
      : fault(`A signed call of the card is answered with ${answer.status}.`),
  ];
}

async function call(
  { publicUrl, secret, wall }: DoctorNeeds,
  method: 'GET' | 'POST',
  path: string,
  { body = '', signed = false } = {},
): Promise<{ status: number } | { error: string }> {
  const uri = `${publicUrl}${path}`;
  const timestamp = String(Math.round(wall()));
  const signature = signatureOf(secret, { method, uri, body: Buffer.from(body), timestamp });
  try {
    const answer = await fetch(uri, {
      method,
      headers: {
        ...(body === '' ? {} : { 'content-type': 'application/json' }),
        ...(signed ? { [SIGNATURE_HEADER]: signature, [TIMESTAMP_HEADER]: timestamp } : {}),
      },
      ...(body === '' ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    await answer.arrayBuffer();
    return { status: answer.status };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { error: cause instanceof Error ? cause.message || cause.name : String(cause) };
  }
}
