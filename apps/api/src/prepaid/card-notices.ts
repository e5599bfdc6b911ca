import { Injectable } from '@nestjs/common';
import { fen, yuanSign } from '@cheyou/domain';
import { Notices } from '../notices';
import type { Tx } from '../platform/database';
import { Shops } from '../shops';
import type { Card } from './card.store';

/** What moved a card. */
type Movement = 'toppedUp' | 'topUpUndone' | 'spent' | 'restored' | 'bonusLapsed';

const titles: Readonly<Record<Movement, string>> = {
  toppedUp: '充值到账',
  topUpUndone: '充值已撤销',
  spent: '会员卡消费',
  restored: '消费已退回',
  bonusLapsed: '赠送金已到期',
};

interface Moved {
  readonly movement: Movement;
  readonly card: Pick<Card, 'id' | 'memberId'>;
  /** Fen, without a sign. */
  readonly amountFen: number;
  readonly bonusFen?: number;
  readonly balanceFen: number;
  /** Null when no shop took part. */
  readonly shopId: string | null;
  readonly what?: string | null;
  readonly plate?: string | null;
}

/** Tells the owner of each movement of the card, in the transaction that moves it. */
@Injectable()
export class CardNotices {
  constructor(
    private readonly notices: Notices,
    private readonly shops: Shops,
  ) {}

  async tell(
    tx: Tx,
    { movement, card, amountFen, bonusFen = 0, balanceFen, shopId, what, plate }: Moved,
  ): Promise<void> {
    const shopName = shopId === null ? null : ((await this.shops.names(tx)).get(shopId) ?? null);
    const facts = [
      { label: '金额', value: yuanSign(fen(amountFen)) },
      { label: '赠送金', value: bonusFen === 0 ? null : yuanSign(fen(bonusFen)) },
      { label: '项目', value: what },
      { label: '车牌', value: plate },
      { label: '门店', value: shopName },
      { label: '卡内余额', value: yuanSign(fen(balanceFen)) },
    ];
    await this.notices.tell(tx, {
      memberId: card.memberId,
      kind: movement,
      title: titles[movement],
      facts: facts.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
      page: `/owner/card/index?id=${card.id}`,
    });
  }
}
