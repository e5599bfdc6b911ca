import { randomBytes } from 'node:crypto';

const name = 'cheyou_browser';
const pattern = new RegExp(`(?:^|; *)${name}=([A-Za-z0-9_-]{43})(?:;|$)`);

/** The secret of the browser that a request comes from; null when it has none yet. @param header the request's Cookie header. */
export function browserOf(header: string | undefined): string | null {
  return pattern.exec(header ?? '')?.[1] ?? null;
}

/** A secret for a browser that has none: nobody guesses it. */
export const newBrowser = (): string => randomBytes(32).toString('base64url');

/** Set-Cookie for a browser that leaves for the consent page; only the way back is asked for it, and no script reads it. */
export function browserCookie(browser: string, { secure, livesMs }: { secure: boolean; livesMs: number }): string {
  const age = String(Math.floor(livesMs / 1_000));
  return `${name}=${browser}; Path=/api/sessions; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
