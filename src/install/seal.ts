/**
 * Tokens at rest: sealed with AES-256-GCM, bound to their portal and purpose, so that a sealed text put in another's
 * place does not open. Keys rotate: new texts are sealed with the current key, old ones still open with the one before
 * until `reseal` has gone over them all.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

export interface Keys {
  seal(text: string, about: string): string;
  /** Throws when no key of ours sealed it, or it was sealed about something else. */
  open(sealed: string, about: string): string;
  /** Sealed with the current key. */
  isCurrent(sealed: string): boolean;
}

const FORMAT = 'v1';

/** 32 bytes in base64 (or base64url): `openssl rand -base64 32`. */
export const tokenKey = z
  .string()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'must be 32 bytes in base64, as `openssl rand -base64 32` makes them');

/** `current` seals; `previous` only opens. */
export function keysOf(current: Buffer, previous: readonly Buffer[] = []): Keys {
  const all = new Map([current, ...previous].map((key) => [nameOf(key), key]));
  const name = nameOf(current);
  return {
    seal(text, about) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current, iv).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [FORMAT, name, ...[iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, about) {
      const [format, keyName = '', ...parts] = sealed.split('.');
      const [iv, text, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
      const key = all.get(keyName);
      if (format !== FORMAT || !iv || !text || tag?.length !== 16) throw new Error('a stored token is not readable');
      if (!key) throw new Error('a stored token was sealed with a key that is not set (TOKEN_KEY)');
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about)).setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
    isCurrent: (sealed) => sealed.split('.')[1] === name,
  };
}

/** A key's name says nothing of the key. */
function nameOf(key: Buffer): string {
  return createHash('sha256').update('token key ').update(key).digest('hex').slice(0, 10);
}

export const aboutAccess = (portalId: number) => `${portalId}/access`;
export const aboutRefresh = (portalId: number) => `${portalId}/refresh`;
