import type { LegView, Receipt, SaleLineView } from '@cheyou/contracts';
import { legColour } from '@cheyou/domain';
import { Text, View } from '@tarojs/components';
import { billPointsWords } from '@/receipt/bill-points';
import { LeftRows } from '@/receipt/left-rows';
import { legsByName } from '@/receipt/legs-by-name';
import { BackTag } from '@/receipt/went-back';
import { go } from '@/shell/navigation';
import { Legs, type Leg } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { clock, day } from '@/ui/when';
import { BalanceChange } from '../../parts/balance-change';

/** Lines, legs that add up to the total, the card before and after, and who served. */
export function ReceiptDetails({ receipt }: { receipt: Receipt }) {
  const { sale, settlement, shop } = receipt;
  return (
    <>
      <SectionHead title="消费项目" more={`共 ${sale.lines.length} 项`} />
      <Card flush>
        {sale.lines.map((line) => (
          <LineRow key={line.id} line={line} />
        ))}
      </Card>
      <SectionHead title="付款方式" />
      <Card testId="receipt-legs">
        <Legs legs={legsByName(settlement.legs).map(legOf)} />
        {settlement.changeFen > 0 && <Pair word="现金找零">{yuan(settlement.changeFen)}</Pair>}
      </Card>
      {settlement.card && (
        <BalanceChange
          title={`会员卡 尾号 ${settlement.card.tail}`}
          note={`本次扣 ${yuan(settlement.card.beforeFen - settlement.card.afterFen)}`}
          beforeFen={settlement.card.beforeFen}
          afterFen={settlement.card.afterFen}
        />
      )}
      <Taken receipt={receipt} />
      <SectionHead title="单据" />
      <Card>
        <Pair word="时间">
          {day(settlement.at)} {clock(settlement.at)}
        </Pair>
        <Pair word="门店">{shop.name}</Pair>
        <Pair word="收银">{settlement.cashierName}</Pair>
        <Pair word="流水号">{settlement.number}</Pair>
      </Card>
    </>
  );
}

/** What was taken of service cards, coupons and points, and what was left then. */
function Taken({ receipt }: { receipt: Receipt }) {
  const { uses, coupons } = receipt;
  if (uses.length + coupons.length + billPointsWords(receipt).length === 0) return null;
  return (
    <Card flush className="mt-3" testId="receipt-taken">
      <LeftRows
        receipt={receipt}
        onPoints={() => {
          go('/owner/points/index');
        }}
      />
    </Card>
  );
}

function LineRow({ line }: { line: SaleLineView }) {
  return (
    <Cell shape="block" testId={`receipt-line-${line.id}`}>
      <View className="c-between">
        <View className="c-row c-wrap gap-2 min-w-0">
          <View className="text-14 font-medium">
            {line.name}
            {line.qty > 1 && <Text className="text-secondary font-normal"> × {line.qty}</Text>}
          </View>
          <BackTag line={line} />
        </View>
        <View className="text-14 font-semibold c-nowrap">{yuan(line.amountFen)}</View>
      </View>
      <View className="text-12 text-secondary">
        <Separated
          parts={[
            line.performerName && `技师 ${line.performerName}`,
            line.priceFen !== line.listPriceFen && `原价 ${yuan(line.listPriceFen)}`,
            line.priceReason,
          ]}
        />
      </View>
    </Cell>
  );
}

function legOf({ kind, amountFen, label }: LegView): Leg {
  return { key: `${kind} ${label}`, paint: legColour(kind), word: label, fen: amountFen };
}
