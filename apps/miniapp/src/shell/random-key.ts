const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new name for a request or a key: time first, then chance; 26 of [0-9A-Z]. */
export function randomKey(now: number = Date.now()): string {
  let time = '';
  for (let left = now; time.length < 10; left = Math.floor(left / 32)) time = alphabet.charAt(left % 32) + time;
  let chance = '';
  for (let i = 0; i < 16; i += 1) chance += alphabet.charAt(Math.floor(Math.random() * 32));
  return time + chance;
}
