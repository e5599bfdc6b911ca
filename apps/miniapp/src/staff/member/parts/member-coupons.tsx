import { View } from '@tarojs/components';
import { benefitWords } from '@/coupons/coupon-words';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { nearDay } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { useCoupons } from '../../parts/use-holdings';
import type { CouponView } from '../../parts/wire';

export interface MemberCouponsProps {
  memberId: string;
  onRevoke: (coupon: CouponView) => void;
  onGrant: () => void;
}

/** The coupons a member may still use; managers give one or take one back. */
export function MemberCoupons({ memberId, onRevoke, onGrant }: MemberCouponsProps) {
  const mayRead = useMay('coupon.readOfMember');
  const mayGrant = useMay('coupon.grant');
  const mayRevoke = useMay('coupon.revoke');
  const view = useCoupons(memberId);
  if (!mayRead) return null;
  return (
    <Shown view={view} failed="优惠券没能加载出来" money="会员的券没有变动。">
      {({ usable, used }) =>
        usable.length > 0 || mayGrant ? (
          <>
            <SectionHead title="优惠券" more={used.length > 0 ? `用过 ${String(used.length)} 张` : undefined} />
            <Card flush testId="member-coupons">
              {usable.map((coupon) => (
                <Cell
                  key={coupon.id}
                  icon="ticket"
                  strong
                  title={coupon.name}
                  note={<Separated parts={[benefitWords(coupon.benefit), `至 ${nearDay(coupon.validUntil)}`]} />}
                  side={<StateTag coupon={coupon} />}
                  chevron={mayRevoke}
                  {...(mayRevoke && {
                    onTap: () => {
                      onRevoke(coupon);
                    },
                  })}
                  testId={`member-coupon-${coupon.name}`}
                />
              ))}
              {mayGrant && <Cell icon="plus" title="发一张券" chevron onTap={onGrant} testId="member-grant" />}
            </Card>
          </>
        ) : null
      }
    </Shown>
  );
}

function StateTag({ coupon: { state, whyNot } }: { coupon: CouponView }) {
  if (state === 'reserved') return <Tag tone="watch">正在用</Tag>;
  if (whyNot === 'COUPON_NOT_YET') return <Tag>还没到日期</Tag>;
  return <View />;
}
