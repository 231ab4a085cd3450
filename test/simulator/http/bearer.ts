import type { Request } from 'express';

/** The token of `Authorization: Bearer …`; null when there is none. */
export function bearerOf(req: Request): string | null {
  return /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;
}
