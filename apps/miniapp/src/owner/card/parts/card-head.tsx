import type { CardDetail, CardState } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { faceOf, useMyLevel } from '@/points/use-my-points';
import { go } from '@/shell/navigation';
import { useSession } from '@/shell/session';
import { Button } from '@/ui/button';
import { CardFace } from '@/ui/card-face';
import { knownShop } from '../../parts/known-shop';

const blockedWords: Record<CardState, string | null> = {
  active: null,
  frozen: '已冻结',
  lost: '已挂失',
  closed: '已销户',
};
const blockedReasons: Record<CardState, string> = {
  active: '',
  frozen: '卡已冻结，余额仍在，请联系门店解冻。',
  lost: '卡已挂失，余额仍在，请到门店补卡或解除挂失。',
  closed: '卡已销户。',
};

/** The face and what can be done with the card; `off` greys it out while the network is away. */
export function CardHead({ card, off }: { card: CardDetail; off: boolean }) {
  const merchant = useSession((session) => session.me?.merchantName ?? '车友');
  const shop = knownShop();
  const level = faceOf(useMyLevel());
  const usable = card.state === 'active';
  const reason = off ? '' : reasonOf(card);
  return (
    <>
      <CardFace
        shopName={merchant}
        place={shop ? [shop.city, shop.name] : []}
        levelName={level?.levelName ?? null}
        gold={level?.gold ?? false}
        balanceFen={card.balanceFen}
        principalFen={card.principalFen}
        bonusFen={card.bonusFen}
        tail={card.tail}
        blocked={blockedWords[card.state]}
        onTap={
          off || !usable
            ? undefined
            : () => {
                go('/owner/code/index');
              }
        }
      />
      <View className="c-row gap-3 mt-3">
        <Button
          shape="grow"
          icon="plus"
          off={off || !usable || !card.topUpOpen}
          onTap={() => {
            go('/owner/top-up/index');
          }}
          testId="card-top-up"
        >
          充值
        </Button>
        <Button
          kind="line"
          shape="grow"
          icon="receipt"
          off={off}
          onTap={() => {
            go('/owner/refund-quote/index', { id: card.id });
          }}
          testId="card-refund-quote"
        >
          退卡试算
        </Button>
      </View>
      {reason && <View className="text-12 text-secondary-page mt-2">{reason}</View>}
    </>
  );
}

/** Why the buttons are grey; '' when they aren't. */
function reasonOf({ state, topUpOpen }: CardDetail): string {
  if (state !== 'active') return blockedReasons[state];
  return topUpOpen ? '' : '本店暂停储值充值，余额照常可用。';
}
