import { Injectable } from '@nestjs/common';
import { fen, yuanSign } from '@cheyou/domain';
import { Notices } from '../notices';
import type { Tx } from '../platform/database';
import { Shops } from '../shops';
import type { Card } from './card.store';

/** What moved a card. */
type Movement = 'toppedUp' | 'topUpUndone' | 'spent' | 'restored' | 'bonusLapsed';

interface Moved {
  readonly movement: Movement;
  readonly card: Pick<Card, 'id' | 'memberId'>;
  /** Fen, without a sign. */
  readonly amountFen: number;
  /** What of a top-up was given besides. */
  readonly bonusFen?: number;
  readonly balanceFen: number;
  readonly shopId: string;
  readonly what?: string | null;
  readonly plate?: string | null;
  readonly settlementId?: string | null;
}

/** The title of the notice, and what it calls its amount: WeChat's templates are chosen by these words. */
const words: Readonly<Record<Movement, { readonly title: string; readonly amount: string }>> = {
  toppedUp: { title: '充值到账', amount: '充值' },
  topUpUndone: { title: '充值已撤销', amount: '退回金额' },
  spent: { title: '会员卡消费', amount: '扣款' },
  restored: { title: '消费已退回', amount: '退回金额' },
  bonusLapsed: { title: '赠送金已到期', amount: '到期赠送金' },
};

/** Tells the owner of each movement of the card, in the transaction that moves it. */
@Injectable()
export class CardNotices {
  constructor(
    private readonly notices: Notices,
    private readonly shops: Shops,
  ) {}

  async tell(tx: Tx, moved: Moved): Promise<void> {
    const { movement, card, settlementId } = moved;
    const { name: shopName } = await this.shops.shop(tx, moved.shopId);
    const { title, amount } = words[movement];
    const facts = [
      { label: '项目', value: moved.what },
      { label: amount, value: yuanSign(fen(moved.amountFen)) },
      { label: '赠送', value: moved.bonusFen === undefined ? null : yuanSign(fen(moved.bonusFen)) },
      { label: '余额', value: yuanSign(fen(moved.balanceFen)) },
      { label: '车牌', value: moved.plate },
      { label: '门店', value: shopName },
    ];
    await this.notices.tell(tx, {
      memberId: card.memberId,
      kind: movement,
      title,
      facts: facts.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
      page: settlementId ? `/owner/receipt/index?id=${settlementId}` : `/owner/card/index?id=${card.id}`,
    });
  }
}
