import { fen as toFen, isRefusal, parseYuan, yuanText } from '@cheyou/domain';

/** Fen of what was typed; null while it is no amount. */
export function typedFen(text: string): number | null {
  const parsed = parseYuan(text);
  return isRefusal(parsed) ? null : parsed;
}

/** An amount as a field begins with it: `3000`, `12.50`. */
export function fieldYuan(fen: number): string {
  return yuanText(toFen(fen)).replace(/,/g, '').replace(/\.00$/, '');
}
