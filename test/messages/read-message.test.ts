import { describe, expect, it } from '@jest/globals';
import { PassThrough, Readable, Writable } from 'node:stream';
import { readMessages } from '../../webhooks/commands/read-message.ts';

async function answers(lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const output = new PassThrough();
  const chunks: string[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  await readMessages(Readable.from(lines.map((l) => `${l}\n`)), output);
  return chunks
    .join('')
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l) as Record<string, unknown>);
}

const AT = '2026-11-18T15:00:00Z';
const line = (more: object): string => JSON.stringify({ id: 'm', at: AT, from: 'buyer', text: 'Hello', ...more });

describe('read-message', () => {
  it('answers as the contract says', async () => {
    const [answer] = await answers([
      line({
        id: 'm1',
        subject: 'Re: offer',
        text: "I'll send it by Friday.\n\nOn Tue, Nov 17, 2026 at 1:00 PM Rita <r@x.example> wrote:\n> Can you?",
        locale: 'en-US',
        timeZone: 'America/New_York',
      }),
    ]);
    expect(answer).toMatchObject({
      id: 'm1',
      kind: 'human',
      ownText: "I'll send it by Friday.",
      asksUs: false,
      away: null,
      promises: [
        {
          quote: "I'll send it by Friday.",
          what: 'send it',
          owedBy: 'buyer',
          from: '2026-11-20',
          to: '2026-11-20',
          status: 'agreed',
        },
      ],
      dates: [{ text: 'Friday', from: '2026-11-20', to: '2026-11-20' }],
      contactInstead: null,
    });
  });

  it('tells absences, and calls every machine by one of the five kinds', async () => {
    const [away, ticket] = await answers([
      line({ subject: 'Automatic reply', text: 'I am out until December 3. Please contact sam@buyer.example.' }),
      line({
        subject: '[Ticket #48213]',
        text: 'We have received your request and opened ticket #48213. Our team will get back to you.',
      }),
    ]);
    expect(away).toMatchObject({
      kind: 'auto-reply',
      away: { until: '2026-12-04' },
      contactInstead: 'sam@buyer.example',
      machine: 'auto-reply',
    });
    expect(ticket).toMatchObject({ kind: 'auto-reply', machine: 'ticket' });
  });

  it.each([
    ['not JSON', 'nope', /not JSON/],
    ['a list', '[1]', /not a JSON object/],
    ['an empty line', '', /not JSON/],
    ['no text', JSON.stringify({ id: 'm', at: AT, from: 'buyer' }), /text/],
    ['no moment', JSON.stringify({ id: 'm', from: 'buyer', text: 'x' }), /at/],
    ['a zero date', line({ at: '1970-01-01T00:00:00Z' }), /zero date/],
    ['a date of zeros', line({ at: '0000-00-00' }), /at/],
    ['a date that is none', line({ at: 'yesterday' }), /at/],
    ['an unknown sender', line({ from: 'nobody' }), /from/],
    ['an unknown time zone', line({ timeZone: 'Mars/Olympus' }), /timeZone/],
    ['an unknown locale', line({ locale: 'qq-ZZ' }), /locale/],
    ['a broken locale', line({ locale: '!!' }), /locale/],
    ['a wrong encoding', line({ text: '\ufffd\ufffd\ufffd abc' }), /encoding/],
    ['an empty text', line({ text: '  ' }), /empty/],
    ['only a quote', line({ text: '> old' }), /quoted/],
    ['only a signature', line({ text: 'Best regards,\nDana Kessler\n(413) 555-0157' }), /signature/],
  ])('says what is wrong with %s, and goes on', async (_, bad, error) => {
    const [first, second] = await answers([bad, line({ id: 'after' })]);
    expect(first?.['error']).toMatch(error);
    expect(second).toMatchObject({ id: 'after', kind: 'human' });
    expect(second).not.toHaveProperty('error');
  });

  it('keeps the id of a line it cannot read', async () => {
    expect((await answers([line({ id: 7, at: '' })]))[0]).toMatchObject({ id: 7 });
  });

  it('keeps the order', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `m${i}`);
    expect((await answers(ids.map((id) => line({ id })))).map((a) => a['id'])).toEqual(ids);
  });

  it('reads no further than its reader keeps up with', async () => {
    let made = 0;
    let taken = 0;
    let ahead = 0;
    async function* many(): AsyncGenerator<string> {
      for (; made < 3000; made += 1) {
        ahead = Math.max(ahead, made - taken);
        yield `${line({ id: made })}\n`;
      }
    }
    const slow = new Writable({
      highWaterMark: 1024,
      write(chunk: Buffer, _, done) {
        taken += chunk.toString('utf8').split('\n').length - 1;
        setImmediate(done);
      },
    });
    await readMessages(Readable.from(many()), slow);
    slow.end();
    expect(made).toBe(3000);
    expect(ahead).toBeLessThan(1500);
  });
});
