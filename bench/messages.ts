/**
 * `npm run bench:messages`: messages read per second beside plain chrono-node parsing of the same texts, in one run;
 * then texts made to be slow, at two sizes, to show that the time grows with the length and no faster. Processor time,
 * so that what else the machine does counts less.
 * `-- --json` prints one JSON value. Numbers are of this machine; the ratio is what counts.
 */
import * as chrono from 'chrono-node';
import { readFileSync } from 'node:fs';
import { readMessage } from '../src/messages/read.ts';
import type { Message } from '../src/messages/reading.ts';
import { ADVERSARIAL } from './adversarial.ts';

const ROUNDS = 5;

interface Email {
  properties: Record<string, string | null>;
}

/** The sample account's mails: ordinary letters with quotes, signatures and HTML. */
function ordinary(): Message[] {
  const file = new URL('../test/portals/harbor.json', import.meta.url);
  const portal = JSON.parse(readFileSync(file, 'utf8')) as { objects: { emails: Email[] } };
  return portal.objects.emails.map(({ properties: p }) => ({
    at: Date.parse(p['hs_timestamp'] ?? ''),
    from: p['hs_email_direction'] === 'INCOMING_EMAIL' ? ('buyer' as const) : ('rep' as const),
    subject: p['hs_email_subject'] ?? null,
    text: p['hs_email_text'] ?? null,
    html: p['hs_email_html'] ?? null,
    locale: 'en-US',
    timeZone: 'America/New_York',
    country: 'US',
    competitors: ['YardPilot', 'Dockwise'],
  }));
}

function best(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = process.cpuUsage();
    run();
    const used = process.cpuUsage(start);
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return least;
}

const messages = ordinary();
const oursMs = best(() => {
  for (const message of messages) readMessage(message);
});
const chronoMs = best(() => {
  for (const m of messages) chrono.parse(m.text ?? m.html ?? '', new Date(m.at), { forwardDate: true });
});
const perSecond = (ms: number): number => Math.round((messages.length / ms) * 1000);

const slow = Object.entries(ADVERSARIAL).map(([name, make]) => {
  const time = (size: number): number => {
    const text = make(size);
    const start = performance.now();
    readMessage({ at: Date.UTC(2026, 10, 18), from: 'buyer', text, timeZone: 'UTC' });
    return performance.now() - start;
  };
  time(1000);
  return { name, halfMb: Math.round(time(500_000)), oneMb: Math.round(time(1_000_000)) };
});

const result = {
  messages: messages.length,
  readPerSecond: perSecond(oursMs),
  chronoPerSecond: perSecond(chronoMs),
  timesChrono: Number((oursMs / chronoMs).toFixed(2)),
  slow,
};
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
else {
  process.stdout.write(
    `${result.messages} ordinary mails: ${result.readPerSecond} read a second, chrono alone ${result.chronoPerSecond}; ${result.timesChrono} times chrono's time\n`,
  );
  for (const { name, halfMb, oneMb } of slow)
    process.stdout.write(
      `${name.padEnd(28)} 0.5 MB ${String(halfMb).padStart(5)} ms   1 MB ${String(oneMb).padStart(5)} ms\n`,
    );
}
