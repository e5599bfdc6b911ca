import { tenderNames } from '@cheyou/contracts';
import type { LegKind } from '@cheyou/domain';

const names: Partial<Record<LegKind, string>> = {
  package: '套餐抵扣',
  coupon: '优惠券',
  points: '积分',
  principal: '储值卡本金',
  bonus: '储值卡赠送',
  rounding: '抹零',
};

/** What a person reads for a leg. */
export const legLabel = (kind: LegKind): string => names[kind] ?? tenderNames[kind as keyof typeof tenderNames];

/** A leg as it crosses the wire. */
export const legView = ({ kind, amountFen }: { kind: LegKind; amountFen: number }) => ({
  kind,
  amountFen,
  label: legLabel(kind),
});
