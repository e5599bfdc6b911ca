import type { CardDetail } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Lots } from '@/card/lots';
import { Statement } from '@/card/statement';
import type { StatementSource } from '@/card/statement-source';
import { api } from '@/shell/api';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { SectionHead } from '@/ui/section-head';
import { CardBones, RowBones } from '@/ui/skeleton';
import { Shown } from '@/shell/shown';
import { CardActs } from './parts/card-acts';
import { CardSums } from './parts/card-sums';
import { RefundSheet } from './parts/refund-sheet';

/** Sales belong to a shop: only the lines of the one that is worked in lead to theirs. */
const sourceIn = (shopName: string | undefined): StatementSource => ({
  path: '/staff/cards',
  unmoved: '卡内余额没有变动',
  end: '与车主手机上看到的是同一份流水',
  visitOf: ({ settlementId: id, shopName: of }) =>
    id === null || of !== shopName
      ? null
      : () => {
          go('/staff/receipt/index', { id });
        },
});

/** 储值卡 of a member, so that the counter can explain a balance: where it came from, where it went, what a refund would give. */
export default function StaffCardPage() {
  const id = useParam('id');
  const shop = useWorkingShop();
  const [quoting, setQuoting] = useState(false);
  const view = useRemote({ key: ['staff', 'card', id], read: () => api.get<CardDetail>(`/staff/cards/${id}`) });
  return (
    <Page
      title="储值卡"
      wide="columns"
      testId="staff-card"
      over={
        quoting && (
          <RefundSheet
            cardId={id}
            onClose={() => {
              setQuoting(false);
            }}
          />
        )
      }
    >
      <Shown view={view} failed="这张卡没能加载出来" money="卡内余额没有变动。" bones={<CardPageBones />}>
        {(card) => (
          <View className="c-columns">
            <View className="c-column-side">
              <CardSums
                card={card}
                onQuote={() => {
                  setQuoting(true);
                }}
              />
              <CardActs card={card} />
              {card.lots.length > 0 ? <Lots lots={card.lots} /> : <NoLots />}
            </View>
            <View className="c-column-main">
              <Statement key={card.id} card={card} source={sourceIn(shop?.name)} />
            </View>
          </View>
        )}
      </Shown>
    </Page>
  );
}

function NoLots() {
  return (
    <>
      <SectionHead title="余额由来" />
      <Card>
        <View className="text-14 text-secondary">卡里现在没有余额，充值后每一笔都会列在这里</View>
      </Card>
    </>
  );
}

function CardPageBones() {
  return (
    <>
      <CardBones />
      <View className="mt-6">
        <CardBones />
      </View>
      <View className="mt-6">
        <RowBones rows={3} icon />
      </View>
    </>
  );
}
