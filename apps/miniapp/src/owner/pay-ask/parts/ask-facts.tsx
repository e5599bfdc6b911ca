import type { PayAsk } from '@cheyou/contracts';
import { legColour } from '@cheyou/domain';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Legs, type Leg } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';

/** What was done, where, for which car, who asks, and how it is to be paid: as it was asked, or as it is planned. */
export function AskFacts({ ask, head, plan }: { ask: PayAsk; head?: string; plan?: ReactNode }) {
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary">{head ?? `${ask.shopName}请您确认`}</View>
        <Text className="text-32 block mt-1">
          <Money fen={ask.totalFen} />
        </Text>
        <View className="c-row c-wrap gap-2 justify-center mt-2">
          {ask.plate && <Plate plate={ask.plate} size="s" />}
          <View className="text-12 text-secondary">
            <Separated parts={[ask.shopName, `收银 ${ask.cashierName}`]} />
          </View>
        </View>
      </Card>
      <SectionHead title="消费项目" more={`共 ${ask.lines.length} 项`} />
      <Card className="flex flex-col gap-2">
        {ask.lines.map((line, index) => (
          <View key={index} className="c-between text-14">
            <View className="min-w-0">
              {line.name}
              {line.qty > 1 && <Text className="text-secondary"> × {line.qty}</Text>}
            </View>
            <View className="c-nowrap">{yuan(line.amountFen)}</View>
          </View>
        ))}
      </Card>
      <SectionHead title="付款方式" />
      <Card>
        {plan ?? <Legs legs={legsOf(ask)} />}
        <View className="c-hair" />
        <View className="c-between text-14">
          <View className="text-secondary">合计</View>
          <Text className="text-16">
            <Money fen={ask.totalFen} />
          </Text>
        </View>
      </Card>
    </>
  );
}

/** What the member gives by a yes: from the card, and of points, coupons and service cards; fen. */
export const ownFen = ({ prepaidFen, given }: PayAsk): number =>
  given.reduce((sum, { amountFen }) => sum + amountFen, prepaidFen);

function legsOf(ask: PayAsk): Leg[] {
  const { prepaidFen, given, wechatFen, totalFen, wishes } = ask;
  const rest = totalFen - ownFen(ask) - wechatFen;
  const atTheTill = (wishes?.tenders ?? []).filter(({ method }) => method !== 'wechat');
  // What no tender pays is rounded off; of an ask for WeChat's part alone nobody says how the rest is paid.
  const taken = wishes === null ? rest : atTheTill.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return [
    ...given.map(({ kind, label, amountFen }, place) => ({
      key: `${kind} ${String(place)}`,
      paint: legColour(kind),
      word: label,
      fen: amountFen,
    })),
    { key: 'prepaid', paint: 'principal', word: '会员卡', note: '本金与赠送按比例扣', fen: prepaidFen },
    { key: 'wechat', paint: 'tender', word: '微信支付', note: '确认后在手机上付', fen: wechatFen },
    { key: 'rest', paint: 'coming', word: '到店付', note: '由收银员收取', fen: taken },
    { key: 'rounding', paint: legColour('rounding'), word: '抹零', fen: rest - taken },
  ];
}
