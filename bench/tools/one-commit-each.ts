/**
 * The same receiver with its grouping taken away: requests are stored one after the other, each in a commit of its own.
 * What the grouped commits are measured against. `node bench/tools/one-commit-each.ts PORT DATABASE_URL`.
 */
import express from 'express';
import helmet from 'helmet';
import type { InboxStore } from '../../src/ports/desk.ts';
import { makeInbox } from '../../src/postgres/inbox.ts';
import { makePool } from '../../src/postgres/pool.ts';
import { makeLog } from '../../webhooks/log.ts';
import { makeMetrics } from '../../webhooks/metrics.ts';
import { receive } from '../../webhooks/receive.ts';
import { listen } from '../../webhooks/server.ts';
import { PUBLIC_URL, SECRET } from './deliveries.ts';

const [port = '0', url = ''] = process.argv.slice(2);
const inbox = makeInbox(makePool({ url, max: 1 }), () => undefined);
let last: Promise<unknown> = Promise.resolve();
const alone: InboxStore = {
  append(events, now) {
    const mine = last.then(() => inbox.append(events, now));
    last = mine.catch(() => undefined);
    return mine;
  },
};
const log = makeLog('warn');
const app = express();
app.use(helmet());
app.use(
  receive({
    publicUrl: PUBLIC_URL,
    secret: SECRET,
    wall: Date.now,
    now: Date.now,
    log,
    inbox: alone,
    metrics: makeMetrics(false),
  }),
);
await listen(app, Number(port), '127.0.0.1');
process.stdout.write('listening\n');
