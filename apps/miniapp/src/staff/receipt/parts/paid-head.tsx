import { Text, View } from '@tarojs/components';
import { Legend, Legs } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { bareYuan, Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { nearDayClock } from '@/ui/when';
import { isGreen } from '../../parts/car-words';
import { settledLegs } from '../../parts/settled-legs';
import { ToldOwner } from '../../parts/told-owner';
import type { Receipt } from '../../parts/wire';

/** The amount with its coloured legs, and who was told. */
export function PaidHead({ receipt }: { receipt: Receipt }) {
  const { settlement } = receipt;
  if (settlement.state === 'captured') {
    return (
      <>
        <Done>
          <Body receipt={receipt} />
        </Done>
        {receipt.sale.memberId !== null && <ToldOwner memberId={receipt.sale.memberId} at={settlement.at} />}
      </>
    );
  }
  return (
    <>
      <Card className="text-center">
        <Body receipt={receipt} />
      </Card>
      <Note tone="watch" icon="undo" className="mt-3" testId="receipt-undone">
        {undoneWords(receipt)}
      </Note>
    </>
  );
}

/** By which way the money goes back is in the plan of the refund; here, whether it has. */
const backWords = {
  sent: '微信正在退款',
  due: '有退款要人工付，在待付退款里登记',
  paid: '已退款',
  handedOn: '卡已转赠，退给了持卡人',
} as const;

function undoneWords({ settlement, moneyBack }: Receipt): string {
  const { state, reversedAt, reverseReason } = settlement;
  if (state === 'held') return '还在等待车主付款，没有完成';
  if (state !== 'reversed') return '已取消等待，没有扣款';
  const at = reversedAt ? `${nearDayClock(reversedAt)} ` : '';
  return `${at}已反结账，${backWords[moneyBack ?? 'paid']}。原因：${reverseReason ?? '未填'}`;
}

function Body({ receipt: { settlement, sale } }: { receipt: Receipt }) {
  const legs = settledLegs(settlement);
  return (
    <>
      <Text className="text-32 font-semibold" data-testid="receipt-total">
        <Money fen={settlement.totalFen} />
      </Text>
      <View className="c-row c-wrap gap-2 justify-center mt-1">
        {sale.plate && <Plate plate={sale.plate} size="s" green={isGreen(sale.plateKind)} />}
        <View className="text-12 text-secondary">
          <Separated parts={[sale.memberName ?? '散客', sale.number]} />
        </View>
      </View>
      <View className="mt-4">
        <Legs legs={legs} rows={false} />
      </View>
      <View className="mt-2 c-row justify-center" data-testid="receipt-legs">
        <Legend
          items={legs.map(({ key, paint, word, fen }) => ({
            paint,
            word: `${shortWords[key] ?? word} ${bareYuan(fen)}`,
          }))}
        />
      </View>
      {settlement.changeFen > 0 && <View className="text-14 mt-2">找零 {yuan(settlement.changeFen)}</View>}
    </>
  );
}

/** Side by side under the bar there is no room for the whole names. */
const shortWords: Record<string, string> = {
  package: '套餐',
  coupon: '券',
  principal: '本金',
  bonus: '赠送',
  wechat: '微信',
};
