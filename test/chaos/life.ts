/** What happens in the account while everything breaks: a list of things, the same for the same seed. */
import type { Simulator } from '../simulator/simulator.ts';
import { mailMade, wholeDeal } from './account.ts';
import { dice } from './dice.ts';

/** All of it happens before the service's own now, which is a quarter of an hour ahead: nothing of the future is counted. */
const SPAN_MS = 10 * 60_000;
const BEAT_MS = 2_000;

export type Doing = Parameters<Simulator['happen']>[0];

/** `beats` things, one after the other, on deals 5000 to 5000 + `deals` - 1 and on new ones. Simulated time is at `at`. */
export function life(seed: number, beats: number, deals: number, start: number): { at: number; doing: Doing }[] {
  const chance = dice(seed);
  const open = new Set(Array.from({ length: deals }, (_, n) => n));
  const archived = new Set<number>();
  let next = deals;
  const apart = Math.min(BEAT_MS, Math.floor(SPAN_MS / beats));
  return Array.from({ length: beats }, (_, beat) => {
    const at = start + (beat + 1) * apart;
    const n = chance.one([...open]);
    const id = String(5_000 + n);
    const base = { n, dealId: id, contactId: `7${id}`, at };
    const mail = (theirs: boolean, text: string): Doing => ({
      create: [mailMade({ ...base, id: `95${String(beat).padStart(4, '0')}`, text, theirs })],
    });
    const kinds: (() => Doing)[] = [
      () => mail(true, 'We are still interested. Could you tell me the delivery time?'),
      () => mail(true, 'Thank you. I will come back to you by Friday, March 27.'),
      () => mail(false, 'Just checking in on the offer.'),
      () => ({ change: [{ type: 'deals', id, properties: { amount: String(2_000 + beat) } }] }),
      () => ({ change: [{ type: 'deals', id, properties: { dealstage: 'contractsent', closedate: '2026-09-30' } }] }),
      () => ({ change: [{ type: 'contacts', id: `7${id}`, properties: { jobtitle: `Director ${beat}` } }] }),
      () => {
        open.delete(n);
        return { change: [{ type: 'deals', id, properties: { dealstage: 'closedlost' } }] };
      },
      () => {
        next += 1;
        open.add(next - 1);
        return { create: wholeDeal(String(5_000 + next - 1), next - 1) };
      },
      () => {
        next += 1;
        open.add(next - 1);
        return { create: wholeDeal(String(5_000 + next - 1), next - 1) };
      },
      () => {
        if (archived.has(n)) return mail(false, 'Following up once more.');
        archived.add(n);
        return { archive: [{ type: 'emails', id: `92${id}` }] };
      },
    ];
    const kind = chance.below(open.size < 3 ? 3 : kinds.length);
    return { at, doing: (kinds[kind] as () => Doing)() };
  });
}
