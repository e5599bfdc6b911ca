/** What a session knows when a refresh token of it comes in. */
export interface RefreshFacts {
  /** How often it was refreshed. */
  readonly generation: number;
  /** The newest generation whose tokens were seen in use. */
  readonly seenGeneration: number;
  readonly rotatedAt: Date;
  readonly expiresAt: Date;
  readonly ended: boolean;
}

/** Requests of one client that crossed on the way. */
const crossedMs = 10_000;

/**
 * `rotate`: the newest token, make the next. `repeat`: the one before it, from a client that can't have the newest yet: because nobody
 * has used that one, or because it was made a moment ago; answer the newest again. `reused`: an older one, somebody copied a token.
 */
export function judgeRefresh(
  facts: RefreshFacts,
  generation: number,
  now: Date,
): 'rotate' | 'repeat' | 'reused' | 'over' {
  if (facts.ended || facts.expiresAt <= now) return 'over';
  if (generation === facts.generation) return 'rotate';
  const crossed = now.getTime() - facts.rotatedAt.getTime() <= crossedMs;
  const lost = facts.seenGeneration < facts.generation;
  return generation === facts.generation - 1 && (crossed || lost) ? 'repeat' : 'reused';
}
