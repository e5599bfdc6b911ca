import { View } from '@tarojs/components';
import { LeftRow, LeftRows } from '@/receipt/left-rows';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { BeforeAfter } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { cardPart, settledLegs } from '../../parts/settled-legs';
import type { Receipt } from '../../parts/wire';

/** What the settlement changed: card, service cards, points and coupons before and after, and what came in. */
export function Changes({ receipt }: { receipt: Receipt }) {
  const { settlement } = receipt;
  const { card } = settlement;
  const tenders = settledLegs(settlement).filter(({ paint }) => paint === 'tender');
  return (
    <>
      <SectionHead title="这次变动" more={settlement.number} />
      <Card flush>
        {card && (
          <LeftRow
            icon="card"
            title={`储值卡 尾号 ${card.tail}`}
            notes={[`本次扣 ${yuan(cardPart(settlement))}`]}
            testId="before-after"
          >
            <BeforeAfter before={yuan(card.beforeFen)} after={yuan(card.afterFen)} />
          </LeftRow>
        )}
        <LeftRows receipt={receipt} />
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
        {settlement.legs.length === 0 && <Cell title="没有收款" />}
      </Card>
    </>
  );
}
