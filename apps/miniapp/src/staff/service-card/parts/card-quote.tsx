import { View } from '@tarojs/components';
import { leftWords } from '@/service-cards/card-words';
import { goesBackWord } from '@/service-cards/goes-back';
import { counted, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { BesideWechat } from '../../parts/beside-wechat';
import type { CardRefundQuote } from '../../parts/wire';

/** What is left of a card, service by service, and by which ways it goes back. */
export function CardQuote({ quote }: { quote: CardRefundQuote }) {
  const { lines, legs, priceFen, valueFen, bonusFen, moneyFen, earnedBack, needsSecondPerson, handedOn } = quote;
  return (
    <View data-testid="refund-card-quote">
      <Pair word="买价">{yuan(priceFen)}</Pair>
      {lines.map(({ serviceId, serviceName, granted, used, usedFen }) => (
        <Pair
          key={serviceId}
          word={
            granted === null
              ? `${serviceName} 已过的天数折合`
              : `${serviceName} 用了 ${leftWords({ serviceId }, used ?? 0, granted).join('')}`
          }
        >
          {yuan(usedFen === 0 ? 0 : -usedFen)}
        </Pair>
      ))}
      <Pair word="没用完的部分">{yuan(valueFen)}</Pair>
      <SectionHead title="怎么退" />
      {legs.map(({ kind, label, amountFen }, place) => (
        <Pair key={place} word={goesBackWord(kind, label, { byHand: quote.byHandFen > 0 })}>
          {yuan(amountFen)}
        </Pair>
      ))}
      {handedOn ? <PaidByShop moneyFen={moneyFen} /> : <BesideWechat {...quote} />}
      {legs.length === 0 && !handedOn && <View className="text-14 text-secondary">没有可退的</View>}
      {earnedBack > 0 && <Pair word="收回买卡送的积分">{`${counted(earnedBack)} 分`}</Pair>}
      {bonusFen > 0 && (
        <Note tone="grey" className="mt-2">
          赠送金付的部分退回赠送金，不退现金。
        </Note>
      )}
      {needsSecondPerson && (
        <Note tone="watch" icon="clock" className="mt-2">
          超过您一个人可以退的金额，要另一位店长确认后才退。
        </Note>
      )}
    </View>
  );
}

/** Of a card that was given to another member all is owed to that one, whatever it was bought with. */
function PaidByShop({ moneyFen }: { moneyFen: number }) {
  return (
    <>
      {moneyFen > 0 && <Pair word="由门店付款">{yuan(moneyFen)}</Pair>}
      <Note tone="grey" className="mt-2">
        这张卡是转赠来的，付给现在的持卡人。退卡时先不付，到「待付退款」里付款并登记。
      </Note>
    </>
  );
}
