import { ApiError } from './api-error';
import { randomKey } from './random-key';
import { useShop } from './shop';
import { forget, recall, remember } from './storage';

/** A write whose outcome isn't known yet, as it stands on the phone. */
export interface Unfinished<Body> {
  key: string;
  body: Body;
  at: number;
  /** The shop header it was first sent with: the server counts it as part of the body. */
  shopId: string | null;
}

/**
 * `done`: the server said yes. `refused`: it said no, nothing moved. `unknown`: no answer; the same key asks again.
 * `other`: an earlier write of this action with another body still has no answer, and that one comes first.
 */
export type Outcome<Body, Answer> =
  | { state: 'done'; answer: Answer }
  | { state: 'refused'; error: ApiError }
  | { state: 'unknown'; error: ApiError }
  | { state: 'other'; unfinished: Unfinished<Body> };

export interface OnceParts<Body, Answer> {
  /** Names the act and what it acts on: `settle.01J…`. */
  action: string;
  send: (body: Body, key: string) => Promise<Answer>;
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
}

/** The write of this action that still waits for an answer, also after the app was closed; null when there is none. */
export function unfinishedOf<Body>(action: string, now: number = Date.now()): Unfinished<Body> | null {
  const unfinished = recall<Unfinished<Body>>(storedName(action));
  if (!unfinished) return null;
  if (now - unfinished.at <= keptMs) return unfinished;
  forget(storedName(action));
  return null;
}

/**
 * Sends a write under a key that was stored before sending and is kept until the outcome is known: a double tap joins the
 * write under way, a lost answer asks again with the same key, and so does a try after the app was closed.
 */
export async function sendOnce<Body, Answer>(
  parts: OnceParts<Body, Answer>,
  body: Body,
): Promise<Outcome<Body, Answer>> {
  const joined = underWay.get(parts.action);
  if (joined) return joined as Promise<Outcome<Body, Answer>>;
  const now = (parts.now ?? Date.now)();
  const earlier = unfinishedOf<Body>(parts.action, now);
  if (earlier && fingerprint(earlier.body) !== fingerprint(body)) return { state: 'other', unfinished: earlier };
  const write = earlier ?? { key: randomKey(now), body, at: now, shopId: useShop.getState().shopId };
  remember(storedName(parts.action), write);
  shops.set(write.key, write.shopId);
  const outcome = settle(parts, write, earlier !== null).finally(() => {
    underWay.delete(parts.action);
    shops.delete(write.key);
  });
  underWay.set(parts.action, outcome);
  return outcome;
}

/** The shop of a keyed write that is under way; undefined for keys of nobody. */
export function shopOfWrite(key: string): string | null | undefined {
  return shops.get(key);
}

const shops = new Map<string, string | null>();
const underWay = new Map<string, Promise<Outcome<unknown, unknown>>>();
/** The server forgets keys later than this; after a day people look at the result instead. */
const keptMs = 24 * 3_600_000;
const pausesMs = [1_000, 3_000];
const storedName = (action: string): string => `once.${action}`;

/** Sends until an answer is known or patience ends; `unsure` when an earlier sending may have taken effect. */
async function settle<Body, Answer>(
  parts: OnceParts<Body, Answer>,
  write: Unfinished<Body>,
  unsure: boolean,
): Promise<Outcome<Body, Answer>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await parts.send(write.body, write.key);
      forget(storedName(parts.action));
      return { state: 'done', answer };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.kind === 'refused') {
        if (attempt === 0 && !unsure) forget(storedName(parts.action));
        else if (!turnedAwayAtTheDoor.has(error.status)) forget(storedName(parts.action));
        return { state: 'refused', error };
      }
      const pause = pausesMs[attempt];
      if (pause === undefined) return { state: 'unknown', error };
      await (parts.wait ?? sleep)(pause);
    }
  }
}

/** Answered before the key is looked at: they say nothing of what a lost sending did, so its key is kept. */
const turnedAwayAtTheDoor = new Set([401, 403, 429]);

/** Equal for bodies that mean the same: the order of their fields doesn't count. */
function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
