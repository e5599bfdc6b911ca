import { refuse } from '../refusals';
import type { Refusal } from '../refusals';

const longestName = 40;

/** A person's name as it is stored: trimmed, 1 to 40 characters, anything but control characters; emoji and rare scripts stay as typed. */
export function parseName(text: string): string | Refusal<'NAME_INVALID'> {
  const name = text.trim();
  const length = Array.from(name).length;
  // eslint-disable-next-line no-control-regex -- Control characters are exactly what is looked for.
  const hasControls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name);
  return length === 0 || length > longestName || hasControls ? refuse('NAME_INVALID') : name;
}

/** The first character and stars: 林知远 → 林**. */
export function maskName(name: string): string {
  const [first] = Array.from(name.trim());
  return first === undefined ? '**' : `${first}**`;
}
