import type { Me, Session } from '@cheyou/contracts';
import { create } from 'zustand';
import type { Tokens } from './create-api';
import { forget, namesFrom, recall, remember } from './storage';

/** `starting` until the first sign-in has an outcome; `signedOut` shows the gate in place of each page. */
interface SessionState {
  state: 'starting' | 'signedIn' | 'signedOut';
  me: Me | null;
  /** Why sign-in failed, for the gate; null when nobody tried. */
  trouble: string | null;
}

/** Who is signed in. Rights are the server's to judge; the phone only hides what can't be done. */
export const useSession = create<SessionState>(() => ({ state: 'starting', me: null, trouble: null }));

const tokensName = 'session.tokens';
const meName = 'session.me';
/** What belongs to a person and leaves the phone with them. */
const personal = ['kept.', 'once.'];

export function storedTokens(): Tokens | null {
  return recall<Tokens>(tokensName);
}

/** Takes a session the server opened or renewed. Another person's things are forgotten first. */
export function holdSession(session: Session): Tokens {
  const before = recall<Me>(meName);
  if (before && before.memberId !== session.me.memberId) forgetPerson();
  const tokens = {
    accessToken: session.accessToken,
    accessExpiresAt: session.accessExpiresAt,
    refreshToken: session.refreshToken,
  };
  remember(tokensName, tokens);
  holdMe(session.me);
  return tokens;
}

export function holdMe(me: Me): void {
  remember(meName, me);
  useSession.setState({ state: 'signedIn', me, trouble: null });
}

/** Shows at once who was signed in at the last start; false when nobody was. */
export function resumeSession(): boolean {
  const me = recall<Me>(meName);
  if (!me || !storedTokens()) return false;
  useSession.setState({ state: 'signedIn', me, trouble: null });
  return true;
}

export function endSession(): void {
  forget(tokensName);
  forget(meName);
  forgetPerson();
  useSession.setState({ state: 'signedOut', me: null, trouble: null });
}

/** The session ran out; who it was stays, so that unfinished keys survive a new sign-in of the same person. */
export function dropTokens(trouble: string | null = null): void {
  forget(tokensName);
  useSession.setState({ state: 'signedOut', trouble });
}

/** Whether the server's table of rights gave this act to the signed-in staff member. */
export function useMay(act: string): boolean {
  return useSession((session) => session.me?.staff?.acts.includes(act) ?? false);
}

function forgetPerson(): void {
  for (const prefix of personal) namesFrom(prefix).forEach(forget);
}
