import type { CouponView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Tag } from '@/ui/tag';
import { day, nearDay } from '@/ui/when';
import { worthOf } from '../coupon-words';

interface PastCouponsProps {
  coupons: CouponView[];
  words: { title: string; text: string; tag: string };
}

/** The server gives no more of what is past. */
const shownMax = 50;

/** Coupons that were used or are over, as small rows; a used one leads to its receipt. */
export function PastCoupons({ coupons, words }: PastCouponsProps) {
  const [now] = useState(Date.now);
  if (coupons.length === 0) return <Empty title={words.title} text={words.text} />;
  return (
    <>
      <Card flush className="mt-3">
        {coupons.map((coupon) => {
          const { id, name, benefit, settlementId } = coupon;
          const receipt =
            settlementId === null
              ? undefined
              : () => {
                  go('/owner/receipt/index', { id: settlementId });
                };
          return (
            <Cell
              key={id}
              icon="ticket"
              title={`${name} ${worthOf(benefit)}`}
              note={noteOf(coupon, now)}
              side={<Tag>{coupon.state === 'revoked' ? '已收回' : words.tag}</Tag>}
              chevron={receipt !== undefined}
              {...(receipt && { onTap: receipt })}
              testId={`coupon-${id}`}
            />
          );
        })}
      </Card>
      <View className="c-end">{coupons.length < shownMax ? '以上是全部' : `只显示最近 ${String(shownMax)} 张`}</View>
    </>
  );
}

function noteOf({ state, usedAt, validUntil, reason }: CouponView, now: number): string {
  if (usedAt !== null) return `${nearDay(day(usedAt), now)} 用于到店消费`;
  if (state === 'revoked') return reason ? `收回原因：${reason}` : '门店已收回';
  return `有效期至 ${nearDay(validUntil, now)}`;
}
