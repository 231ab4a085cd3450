import { describe, expect, it } from '@jest/globals';
import { createHash, createHmac } from 'node:crypto';
import { signatureOf, signedUri, verify, verifyV2, WINDOW_MS } from '../../webhooks/signature.ts';

const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
const uri = 'https://www.example.com/webhook_uri';
const body = Buffer.from("{'example_field':'example_value'}");
const timestamp = '1693657560000';
const now = Number(timestamp);
const signature = 'K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=';
const good = { secret, now, signature, timestamp, method: 'POST', uri, body };

describe('the signature of HubSpot, version 3', () => {
  it.each([
    ['1693657560000', 'K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y='],
    ['1700000300000', 'RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw='],
  ])('is that of the published example at %s', (at, expected) => {
    expect(signatureOf(secret, { method: 'post', uri, body, timestamp: at })).toBe(expected);
    expect(verify({ ...good, timestamp: at, now: Number(at), signature: expected })).toEqual({ ok: true });
  });

  it('holds for five minutes before and after, and not a moment longer', () => {
    for (const off of [WINDOW_MS, -WINDOW_MS]) expect(verify({ ...good, now: now + off }).ok).toBe(true);
    for (const off of [WINDOW_MS + 1, -WINDOW_MS - 1])
      expect(verify({ ...good, now: now + off })).toEqual({ ok: false, because: 'old' });
  });

  it('fails with any byte of the body, the URI, the signature or the timestamp changed', () => {
    for (let i = 0; i < body.length; i += 1) {
      const changed = Buffer.from(body);
      changed[i] = (changed[i] as number) ^ 1;
      expect(verify({ ...good, body: changed }).ok).toBe(false);
    }
    for (let i = 0; i < uri.length; i += 1) {
      const changed = `${uri.slice(0, i)}${uri[i] === 'x' ? 'y' : 'x'}${uri.slice(i + 1)}`;
      expect(verify({ ...good, uri: changed }).ok).toBe(false);
    }
    for (let i = 0; i < signature.length; i += 1) {
      const changed = `${signature.slice(0, i)}${signature[i] === 'A' ? 'B' : 'A'}${signature.slice(i + 1)}`;
      expect(verify({ ...good, signature: changed }).ok).toBe(false);
    }
    expect(verify({ ...good, timestamp: '1693657560001' }).ok).toBe(false);
    expect(verify({ ...good, method: 'GET' }).ok).toBe(false);
    expect(verify({ ...good, secret: `${secret}y` }).ok).toBe(false);
    expect(verify({ ...good, body: Buffer.concat([body, Buffer.from(' ')]) }).ok).toBe(false);
  });

  it.each([undefined, '', 'NaN', '-1', '1e12', ' 1693657560000', '1693657560000,1', '99999999999999999999'])(
    'takes no timestamp like %p',
    (odd) => expect(verify({ ...good, timestamp: odd }).ok).toBe(false),
  );

  it.each([undefined, '', 'short', `${signature}=`, signature.toLowerCase()])('takes no signature like %p', (odd) =>
    expect(verify({ ...good, signature: odd }).ok).toBe(false),
  );

  it('decodes exactly the escapes HubSpot decodes', () => {
    expect(signedUri('https://a.example/x?userEmail=a%40b.example&q=%20%26%3D%25')).toBe(
      'https://a.example/x?userEmail=a@b.example&q=%20%26%3D%25',
    );
    expect(signedUri('%3a%2F%3F%40%21%24%27%28%29%2A%2C%3B')).toBe(":/?@!$'()*,;");
    const called = 'https://www.example.com/card/1?userEmail=dana%40b.example';
    const signed = createHmac('sha256', secret)
      .update(`GEThttps://www.example.com/card/1?userEmail=dana@b.example${timestamp}`)
      .digest('base64');
    expect(verify({ ...good, method: 'GET', uri: called, body: Buffer.alloc(0), signature: signed }).ok).toBe(true);
  });
});

describe('the signature of HubSpot, version 2', () => {
  it('covers secret, method, URI and body', () => {
    const v2 = createHash('sha256').update(`${secret}POST${uri}${body.toString()}`).digest('hex');
    expect(verifyV2({ secret, signature: v2, method: 'POST', uri, body })).toEqual({ ok: true });
    expect(verifyV2({ secret, signature: v2, method: 'POST', uri: `${uri}?`, body }).ok).toBe(false);
    expect(verifyV2({ secret, signature: undefined, method: 'POST', uri, body }).ok).toBe(false);
  });
});
