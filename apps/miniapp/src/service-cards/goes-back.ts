import type { LegKind } from '@cheyou/domain';

const ownKinds = new Set<LegKind>(['points', 'principal', 'bonus', 'rounding']);

/** Where a leg of a refund goes back to: by itself, by WeChat's own way, or from hand to hand. `to` is who gets it, as the reader says it. */
export function goesBackWord(kind: LegKind, label: string, to: '车主' | '您' = '车主'): string {
  if (kind === 'package') return '套餐核销（退回卡上）';
  if (kind === 'wechat') return `${label}（原路退回）`;
  return ownKinds.has(kind) ? label : `${label}（当面退给${to}）`;
}
