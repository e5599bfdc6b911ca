import { createHash } from 'node:crypto';
import { html } from './html';

// Quiet pairs of ground and ink; a name always gets the same one.
const pairs = [
  ['#dfe8fb', '#1b3f8f'],
  ['#e3f1ea', '#0a6e37'],
  ['#f6ecd9', '#75571a'],
  ['#ece6f7', '#553a91'],
  ['#fbe5e2', '#9c2f2b'],
  ['#dff1f4', '#0d5c6b'],
] as const;

/** A drawn portrait: the last character of a name on its colour. */
export function portraitOf(name: string): string {
  const [ground, ink] = pairs[createHash('sha256').update(name).digest().readUInt8(0) % pairs.length] ?? pairs[0];
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88" width="88" height="88">
    <rect width="88" height="88" fill="${ground}" />
    <text
      x="44"
      y="58"
      font-size="40"
      font-weight="600"
      font-family="PingFang SC, HarmonyOS Sans SC, Noto Sans SC, Noto Sans CJK SC, sans-serif"
      text-anchor="middle"
      fill="${ink}"
    >
      ${Array.from(name).at(-1) ?? '?'}
    </text>
  </svg>`.markup;
}
