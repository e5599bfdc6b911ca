import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page } from '@/shell/page';
import { Failed } from '@/shell/view-parts';
import { Bone, Waiting } from '@/ui/skeleton';
import { Toast } from '@/ui/toast';
import { CallShop } from '../parts/call-shop';
import { RightsTabs } from '../parts/rights-tabs';
import { ClaimSheet } from './parts/claim-sheet';
import { CodeSheet } from './parts/code-sheet';
import { CouponsReady } from './parts/coupons-ready';
import { TermsOfCoupon } from './parts/terms-of-coupon';
import { useMyCoupons, useToast } from './use-coupons';
import type { Opened } from './opened';

/** 优惠券: what there is to use and to take, what was used and what is over, and entering a code. */
export default function CouponsPage() {
  const view = useMyCoupons();
  const toast = useToast();
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (): void => {
    setOpened(null);
  };
  const got = (name: string): void => {
    close();
    toast.say(`${name} 已放进您的券包`);
  };
  const body = () => {
    switch (view.state) {
      case 'waiting':
      case 'empty':
        return <CouponBones />;
      case 'failed':
        return <Failed view={view} title="优惠券没能加载出来" money="您的券没有变动。" side={<CallShop />} />;
      case 'ready':
        return <CouponsReady coupons={view.data} staleSince={view.staleSince} onOpen={setOpened} />;
    }
  };
  return (
    <Page
      title="我的权益"
      testId="coupons"
      over={
        <>
          {opened?.sheet === 'coupon' && <TermsOfCoupon coupon={opened.coupon} onClose={close} />}
          {opened?.sheet === 'claim' && <ClaimSheet offer={opened.offer} onGot={got} onClose={close} />}
          {opened?.sheet === 'code' && <CodeSheet onGot={got} onClose={close} />}
          <Toast words={toast.words} />
        </>
      }
    >
      <RightsTabs tab="coupons" />
      {body()}
    </Page>
  );
}

function CouponBones() {
  return (
    <Waiting>
      <View className="c-row gap-4 min-h-11 mt-1">
        {[48, 48, 60].map((width, at) => (
          <Bone key={at} width={width} />
        ))}
      </View>
      {[0, 1, 2].map((at) => (
        <View key={at} className="c-coupon c-coupon-off">
          <View className="c-coupon-value gap-2">
            <Bone width={56} height={32} />
            <Bone width={64} />
          </View>
          <View className="c-coupon-body flex flex-col gap-3">
            <Bone width={120} height={16} />
            <Bone width={150} />
            <Bone width={72} height={20} />
          </View>
        </View>
      ))}
    </Waiting>
  );
}
