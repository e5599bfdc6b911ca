import type { LotView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Barline, Legend } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { day } from '@/ui/when';

export interface LotsProps {
  lots: LotView[];
  /** A last row. */
  children?: ReactNode;
}

/** Where the balance came from: one row a top-up, the next to be spent first. */
export function Lots({ lots, children }: LotsProps) {
  return (
    <>
      <SectionHead title="余额由来" more={`共 ${lots.length} 笔`} />
      <Card flush>
        {lots.map((lot) => (
          <Lot key={lot.id} lot={lot} />
        ))}
        <View className="px-4 pb-3 c-between c-wrap">
          <Legend
            items={[
              { paint: 'principal', word: '本金' },
              { paint: 'bonus', word: '赠送金' },
            ]}
          />
          <View className="text-12 text-secondary">先到期先用，按比例扣</View>
        </View>
        {children}
      </Card>
    </>
  );
}

function Lot({ lot }: { lot: LotView }) {
  return (
    <Cell shape="block" testId={`lot-${lot.id}`}>
      <View className="c-between">
        <View className="text-14 font-medium">{lot.title}</View>
        <Text className="text-14">
          <Money fen={lot.principalLeftFen + lot.bonusLeftFen} />
        </Text>
      </View>
      <View className="mt-2">
        <Barline
          whole={lot.paidFen + lot.bonusGivenFen}
          parts={[
            { paint: 'principal', value: lot.principalLeftFen },
            { paint: 'bonus', value: lot.bonusLeftFen },
          ]}
        />
      </View>
      <View className="c-between c-wrap text-12 text-secondary mt-2">
        <View>
          <Separated parts={[day(lot.boughtAt), lot.shopName]} />
        </View>
        <View>
          <Separated parts={[`本金 ${yuan(lot.principalLeftFen)}`, `赠送 ${yuan(lot.bonusLeftFen)}`]} />
        </View>
      </View>
      <View className="text-12 text-secondary">{lastingOf(lot)}</View>
    </Cell>
  );
}

function lastingOf({ bonusGivenFen, bonusExpiresOn, bonusLapsed }: LotView): string {
  if (bonusGivenFen === 0 || bonusExpiresOn === null) return '长期有效';
  return bonusLapsed
    ? `赠送金已于 ${bonusExpiresOn} 到期，本金长期有效`
    : `赠送金 ${bonusExpiresOn} 到期，本金长期有效`;
}
