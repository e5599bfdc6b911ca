import { randomInt } from 'node:crypto';

/** Eight digits a person can read out and type: a hundred million, so that with a limit on tries a guess won't do. */
export function typedCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}
