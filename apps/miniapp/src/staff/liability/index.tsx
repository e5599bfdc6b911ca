import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { Money } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { dayName, nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { LiabilityReport } from '../parts/wire';
import { amountOf, owedKinds, owedText, owedWords, type Owed } from './owed-words';
import { DaysSheet } from './parts/days-sheet';
import { BetweenShops } from './parts/between-shops';

type ShopRow = LiabilityReport['shops'][number];

/** 预收与负债: one number, what it is made of, whose it is, and the days behind each. */
export default function LiabilityPage() {
  const [what, setWhat] = useState<Owed>('principal');
  const [shop, setShop] = useState<ShopRow | null>(null);
  const view = useRemote({
    key: ['staff', 'liability'],
    read: () => api.get<LiabilityReport>('/staff/liability'),
    isEmpty: ({ on }) => on === null,
  });
  const sheet = shop && (
    <DaysSheet
      shop={shop}
      what={what}
      onClose={() => {
        setShop(null);
      }}
    />
  );
  return (
    <Page title="预收与负债" wide testId="liability" over={sheet}>
      <Shown
        view={view}
        failed="负债汇总没能加载出来"
        money="顾客的卡不受影响。"
        empty={<Empty title="还没有汇总过" text="每晚按封存的账本汇总一次，明天早上就能看到" />}
      >
        {(report) => (
          <>
            <Hero report={report} />
            <SectionHead title="各门店" more="售出的门店" />
            <Pills
              name="owed"
              choices={owedKinds.map((kind) => ({ key: kind, label: owedWords[kind] }))}
              picked={what}
              onPick={setWhat}
            />
            <View className="mt-3">
              <ShopRows report={report} what={what} onShop={setShop} />
            </View>
            {report.shops.length > 1 && report.through !== null && <BetweenShops through={report.through} />}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Hero({ report }: { report: LiabilityReport }) {
  const { total, on, off, checkedAt } = report;
  return (
    <Card testId="liability-total">
      <View className="text-14 text-secondary">
        <Separated parts={['应服务或退还顾客', on && `截至 ${dayName(on)}`]} />
      </View>
      <Money fen={total.principalFen + total.deferredFen} className="text-32 font-semibold" />
      <View className="text-14 text-secondary">
        <Separated
          parts={[
            `储值本金 ${owedText('principal', total.principalFen)}`,
            `次卡款 ${owedText('deferred', total.deferredFen)}`,
          ]}
        />
      </View>
      <View className="text-14 text-secondary">
        <Separated
          parts={[
            `另有赠送金 ${owedText('bonus', total.bonusFen)}`,
            `次卡 ${owedText('uses', total.uses)}`,
            owedText('labour', total.labourTenths),
            `积分 ${owedText('points', total.points)}`,
          ]}
        />
      </View>
      {checkedAt !== null && (
        <Note
          tone={off === 0 ? 'good' : 'urgent'}
          {...(off !== 0 && { icon: 'warning' as const })}
          className="mt-3"
          testId="liability-check"
        >
          {off === 0
            ? `${nearDayClock(checkedAt)} 与账户余额核对一致`
            : `${nearDayClock(checkedAt)} 与账户余额有 ${off ?? 0} 处不一致，请到账目自检查看`}
        </Note>
      )}
    </Card>
  );
}

function ShopRows({ report, what, onShop }: { report: LiabilityReport; what: Owed; onShop: (shop: ShopRow) => void }) {
  return (
    <Card flush testId="liability-shops">
      {report.shops.map((shop) => (
        <Cell
          key={shop.shopId}
          icon="store"
          title={shop.shopName}
          side={<View className="font-semibold text-ink">{owedText(what, amountOf(shop, what))}</View>}
          chevron
          onTap={() => {
            onShop(shop);
          }}
          testId={`liability-shop-${shop.shopId}`}
        />
      ))}
      <Cell
        strong
        title="合计"
        side={<View className="font-semibold text-ink">{owedText(what, amountOf(report.total, what))}</View>}
        testId="liability-sum"
      />
    </Card>
  );
}
