/** What only HubSpot's headers tell: its clock, and how many calls it allows. */
import { ACCOUNT_PATH } from '../../src/hubspot/account.ts';
import { plainCall } from '../../src/hubspot/client.ts';
import { about, count } from './finding.ts';
import type { Check, Finding } from './finding.ts';

const DEADLINE_MS = 15_000;
/** Signatures and tokens are given five minutes; from here on some may already fail. */
const WRONG_MS = 240_000;
const DOUBTFUL_MS = 30_000;

export const clockAndLimits: Check = async ({ apiUrl, token, wall }) => {
  const sent = wall();
  const { headers } = await plainCall(
    apiUrl,
    { method: 'GET', path: ACCOUNT_PATH },
    await token(),
    AbortSignal.timeout(DEADLINE_MS),
  );
  return [clock(headers['date'], (sent + wall()) / 2), limits(headers)];
};

/** A Date header names the second only. */
function clock(date: string | undefined, here: number): Finding {
  const { fine, hint, fault } = about('clock');
  const there = Date.parse(date ?? '');
  if (Number.isNaN(there)) return hint('HubSpot sent no time to compare with.');
  const apart = here - there;
  const seconds = Math.round(Math.abs(apart) / 1000);
  const says = `This machine is ${count(seconds, 'second')} ${apart < 0 ? 'behind' : 'ahead of'} HubSpot.`;
  const mend = 'Set the clock by NTP.';
  if (Math.abs(apart) > WRONG_MS) return fault(`${says} Signatures are refused beyond five minutes.`, mend);
  return Math.abs(apart) > DOUBTFUL_MS ? hint(says, mend) : fine(says);
}

function limits(headers: Readonly<Record<string, string>>): Finding {
  const { fine, hint } = about('limits');
  const max = headers['x-hubspot-ratelimit-max'];
  const every = headers['x-hubspot-ratelimit-interval-milliseconds'];
  if (!max || !every)
    return hint('HubSpot sent no rate headers; the smallest plan’s 100 calls in 10 seconds are kept.');
  return fine(`HubSpot allows ${max} calls in ${Number(every) / 1000} seconds.`);
}
