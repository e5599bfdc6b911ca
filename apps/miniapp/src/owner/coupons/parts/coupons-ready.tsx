import type { CouponView } from '@cheyou/contracts';
import { shopDayOf } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { StaleNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { SectionHead } from '@/ui/section-head';
import type { Opened } from '../opened';
import type { MyCoupons } from '../use-coupons';
import { BlockedCoupon, OfferedCoupon, UsableCoupon } from './coupon-card';
import { PastCoupons } from './past-coupons';

export interface CouponsReadyProps {
  coupons: MyCoupons;
  staleSince: number | null;
  onOpen: (opened: Opened) => void;
}

type Shown = 'usable' | 'used' | 'expired';

export function CouponsReady({ coupons, staleSince, onOpen }: CouponsReadyProps) {
  const [shown, setShown] = useState<Shown>('usable');
  const off = staleSince !== null;
  const heads: [Shown, string][] = [
    ['usable', '可用'],
    ['used', '已用'],
    ['expired', '已过期'],
  ];
  return (
    <>
      <View className="c-row min-h-11 mt-1 -mb-2">
        {heads.map(([key, word]) => (
          <View
            key={key}
            className={`text-14 min-h-11 c-row mr-6 ${key === shown ? 'font-semibold' : 'text-secondary-page'}`}
            role="tab"
            aria-selected={key === shown}
            onClick={() => {
              setShown(key);
            }}
            data-testid={`coupons-${key}`}
          >
            {word} {coupons[key].length}
          </View>
        ))}
        <View
          className={`text-14 font-medium min-h-11 c-row ml-auto ${off ? 'text-secondary-page' : 'text-brand'}`}
          role="button"
          aria-disabled={off}
          onClick={() => {
            if (!off) onOpen({ sheet: 'code' });
          }}
          data-testid="coupon-code"
        >
          {off ? '联网后可兑换' : '输入券码'}
        </View>
      </View>
      {off && (
        <View className="mt-3">
          <StaleNote since={staleSince} />
        </View>
      )}
      {shown === 'usable' ? (
        <Usable coupons={coupons} off={off} onOpen={onOpen} />
      ) : (
        <PastCoupons key={shown} coupons={coupons[shown]} words={pastWords[shown]} />
      )}
    </>
  );
}

const pastWords = {
  used: { title: '还没有用过券', text: '结算时用掉的券，会连同那张小票记在这里。', tag: '已使用' },
  expired: { title: '没有过期的券', text: '过了期没用的券记在这里。', tag: '已过期' },
};

interface UsableProps {
  coupons: MyCoupons;
  off: boolean;
  onOpen: (opened: Opened) => void;
}

function Usable({ coupons: { usable, claimable }, off, onOpen }: UsableProps) {
  const [today] = useState(() => shopDayOf(new Date()));
  const [now, later] = parted(usable);
  const open = claimable.filter(({ whyNot }) => whyNot === null);
  if (usable.length + open.length === 0) return <NoCoupons off={off} onOpen={onOpen} />;
  return (
    <>
      {now.map((coupon) => (
        <UsableCoupon
          key={coupon.id}
          coupon={coupon}
          today={today}
          onOpen={() => {
            onOpen({ sheet: 'coupon', coupon });
          }}
        />
      ))}
      {open.length > 0 && (
        <>
          <SectionHead title="可以领取" more={`${String(open.length)} 种`} />
          {open.map((offer) => (
            <OfferedCoupon
              key={offer.id}
              offer={offer}
              off={off}
              onClaim={() => {
                onOpen({ sheet: 'claim', offer });
              }}
            />
          ))}
        </>
      )}
      {later.length > 0 && (
        <>
          <SectionHead title="暂不可用" more="原因已列出" />
          {later.map((coupon) => (
            <BlockedCoupon
              key={coupon.id}
              coupon={coupon}
              onOpen={() => {
                onOpen({ sheet: 'coupon', coupon });
              }}
            />
          ))}
        </>
      )}
    </>
  );
}

function parted(coupons: CouponView[]): [CouponView[], CouponView[]] {
  return [coupons.filter(({ whyNot }) => whyNot === null), coupons.filter(({ whyNot }) => whyNot !== null)];
}

function NoCoupons({ off, onOpen }: { off: boolean; onOpen: (opened: Opened) => void }) {
  return (
    <Empty title="现在没有可用的券" text="门店发的券会出现在这里；手上有券码，输入就能存进来。">
      <Button
        kind="sub"
        off={off}
        onTap={() => {
          onOpen({ sheet: 'code' });
        }}
        testId="coupon-code-first"
      >
        输入券码
      </Button>
    </Empty>
  );
}
