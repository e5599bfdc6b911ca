import type { LegKind } from '@cheyou/domain';

const ownKinds = new Set<LegKind>(['points', 'principal', 'bonus', 'rounding']);

interface Way {
  /** Who gets it, as the reader says it. */
  readonly to?: '车主' | '您';
  /** A person pays what was paid through WeChat. */
  readonly byHand?: boolean;
}

/** Where a leg of a refund goes back to: by itself, by WeChat's own way, or from hand to hand. */
export function goesBackWord(kind: LegKind, label: string, { to = '车主', byHand = false }: Way = {}): string {
  if (kind === 'package') return '套餐核销（退回卡上）';
  if (kind === 'wechat') return `${label}（${byHand ? '由门店付款' : '原路退回'}）`;
  return ownKinds.has(kind) ? label : `${label}（当面退给${to}）`;
}
