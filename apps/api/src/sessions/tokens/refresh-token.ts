import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a refresh token says of itself, before anybody checked it. */
export interface RefreshClaims {
  readonly sessionId: string;
  readonly generation: number;
  readonly mac: Buffer;
}

const form = /^r1\.([0-9A-HJKMNP-TV-Z]{26})\.([0-9a-z]{1,8})\.([A-Za-z0-9_-]{43})$/;

/**
 * `r1.session.generation.mac`. Derived from the key and the session's salt, so the same successor can be answered again to a client
 * that lost it, and neither the database nor the key alone can make one.
 */
export function makeRefresh(key: Buffer, sessionId: string, generation: number, salt: Buffer): string {
  return `r1.${sessionId}.${generation.toString(36)}.${macOf(key, sessionId, generation, salt).toString('base64url')}`;
}

/** The parts of a token of the right form; null for anything else. */
export function readRefresh(token: string): RefreshClaims | null {
  const [, sessionId, generation, mac] = form.exec(token) ?? [];
  if (sessionId === undefined || generation === undefined || mac === undefined) return null;
  return { sessionId, generation: Number.parseInt(generation, 36), mac: Buffer.from(mac, 'base64url') };
}

/** Whether the token was made by us for this session. */
export function isGenuine(key: Buffer, { sessionId, generation, mac }: RefreshClaims, salt: Buffer): boolean {
  return timingSafeEqual(macOf(key, sessionId, generation, salt), mac);
}

const macOf = (key: Buffer, sessionId: string, generation: number, salt: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(`${sessionId}\n${generation.toString(36)}\n`)
    .update(salt)
    .digest();
