import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an access token says: which session, which of its refreshes, until when. Who that is, is read from the session itself. */
export interface AccessClaims {
  readonly sessionId: string;
  /** How often the session was refreshed before the token was made. */
  readonly generation: number;
  readonly expiresAt: Date;
}

/** How long an access token lives. */
export const accessLivesMs = 15 * 60_000;

const form = /^a1\.([0-9A-HJKMNP-TV-Z]{26})\.([0-9a-z]{1,8})\.([0-9a-z]{1,10})\.([A-Za-z0-9_-]{43})$/;

/** `a1.session.generation.expiry.mac`: HMAC-SHA-256 over all before it, so nothing has to be stored to check it. */
export function signAccess(key: Buffer, { sessionId, generation, expiresAt }: AccessClaims): string {
  const seconds = Math.floor(expiresAt.getTime() / 1_000);
  const body = `a1.${sessionId}.${generation.toString(36)}.${seconds.toString(36)}`;
  return `${body}.${macOf(key, body).toString('base64url')}`;
}

/** The claims of a token this key signed; null for anything else. Expiry is the caller's to judge. */
export function readAccess(key: Buffer, token: string): AccessClaims | null {
  const [, sessionId, generation, seconds, mac] = form.exec(token) ?? [];
  if (sessionId === undefined || generation === undefined || seconds === undefined || mac === undefined) return null;
  const body = token.slice(0, token.lastIndexOf('.'));
  if (!timingSafeEqual(macOf(key, body), Buffer.from(mac, 'base64url'))) return null;
  return {
    sessionId,
    generation: Number.parseInt(generation, 36),
    expiresAt: new Date(Number.parseInt(seconds, 36) * 1_000),
  };
}

const macOf = (key: Buffer, body: string): Buffer => createHmac('sha256', key).update(body).digest();
