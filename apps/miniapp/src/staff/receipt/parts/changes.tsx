import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted, yuan } from '@/ui/money';
import { BeforeAfter } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { cardPart, settledLegs } from '../../parts/settled-legs';
import type { Receipt } from '../../parts/wire';

/** What the settlement changed: the card before and after, and what came in. */
export function Changes({ receipt }: { receipt: Receipt }) {
  const { settlement } = receipt;
  const { card, earns } = settlement;
  const byPoints = settlement.legs.find(({ kind }) => kind === 'points');
  const tenders = settledLegs(settlement).filter(({ paint }) => paint === 'tender');
  return (
    <>
      <SectionHead title="这次变动" more={settlement.number} />
      <Card flush>
        {card && (
          <Cell icon="card">
            <View className="c-cell-body c-between c-wrap">
              <View>
                <View className="c-cell-title c-cell-strong">储值卡 尾号 {card.tail}</View>
                <View className="c-cell-note">本次扣 {yuan(cardPart(settlement))}</View>
              </View>
              <View className="text-14" data-testid="before-after">
                <BeforeAfter before={yuan(card.beforeFen)} after={yuan(card.afterFen)} />
              </View>
            </View>
          </Cell>
        )}
        {tenders.map((tender) => (
          <Cell
            key={tender.key}
            icon={tender.key === 'wechat' ? 'wechat' : 'cash'}
            strong
            title={tender.word}
            note={`${settlement.cashierName} 收`}
            side={<View className="text-ink font-medium">{yuan(tender.fen)}</View>}
          />
        ))}
        <HeldRows receipt={receipt} />
        {byPoints && (
          <Cell
            icon="star"
            strong
            title="积分抵扣"
            side={<View className="text-ink font-medium">{yuan(byPoints.amountFen)}</View>}
            testId="receipt-points"
          />
        )}
        {earns > 0 && (
          <Cell
            icon="plus"
            strong
            title="获得积分"
            note={earnedNote(settlement.state)}
            side={<View className="text-good-ink font-medium">+{counted(earns)} 分</View>}
            testId="receipt-earns"
          />
        )}
        {settlement.legs.length === 0 && <Cell title="没有收款" />}
      </Card>
    </>
  );
}

const held = [
  { kind: 'package', icon: 'wrench', word: '套餐核销' },
  { kind: 'coupon', icon: 'ticket', word: '优惠券抵扣' },
] as const;

/** What uses and coupons of the member gave. */
function HeldRows({ receipt: { settlement, uses, coupons } }: { receipt: Receipt }) {
  const names = {
    package: uses.map(({ cardName, name, times }) => `${cardName}：${name} × ${String(times)}`),
    coupon: coupons,
  };
  return held
    .filter(({ kind }) => sumOf(settlement, kind) > 0)
    .map(({ kind, icon, word }) => (
      <Cell
        key={kind}
        icon={icon}
        strong
        title={word}
        note={names[kind].length === 0 ? undefined : names[kind].join('，')}
        side={<View className="text-ink font-medium">{yuan(sumOf(settlement, kind))}</View>}
        testId={`receipt-${kind}`}
      />
    ));
}

function sumOf({ legs }: Receipt['settlement'], kind: 'package' | 'coupon'): number {
  return legs.filter((leg) => leg.kind === kind).reduce((sum, { amountFen }) => sum + amountFen, 0);
}

function earnedNote(state: Receipt['settlement']['state']): string | undefined {
  if (state === 'held') return '付清后到账';
  return state === 'reversed' ? '已经扣回' : undefined;
}
