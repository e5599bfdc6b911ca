import { Injectable } from '@nestjs/common';
import { fen, yuanSign } from '@cheyou/domain';
import { Notices } from '../notices';
import type { Tx } from '../platform/database';
import { Shops } from '../shops';
import type { Card } from './card.store';

/** What moved a card. */
export type Movement =
  | 'toppedUp'
  | 'topUpUndone'
  | 'spent'
  | 'restored'
  | 'bonusLapsed'
  | 'refundAsked'
  | 'refundEnded'
  | 'refundApproved'
  | 'refundPaidOut'
  | 'cardLost'
  | 'cardFound'
  | 'cardFrozen'
  | 'cardUnfrozen'
  | 'cardReissued'
  | 'transferOffered'
  | 'transferEnded'
  | 'transferGiven'
  | 'transferReceived';

/** Beside the card, in words: whoever has the card is told of it when the bill is theirs too. */
export interface AlsoMoved {
  readonly memberId: string | null;
  readonly text: string | null;
}

interface Moved {
  readonly movement: Movement;
  readonly card: Pick<Card, 'id' | 'memberId'>;
  /** Fen, without a sign; null where no money moved. */
  readonly amountFen: number | null;
  /** What of a top-up was given besides. */
  readonly bonusFen?: number;
  /** What is on the card afterwards; missing where nothing moved on it. */
  readonly balanceFen?: number;
  readonly shopId: string;
  readonly what?: string | null;
  readonly plate?: string | null;
  readonly settlementId?: string | null;
  /** What else the same bill takes of its member, or gives back. */
  readonly also?: AlsoMoved | null;
  /** Why, how or under which number. */
  readonly note?: string | null;
  /** The page the notice opens; the receipt or the card unless told. */
  readonly page?: string;
}

/** The title of the notice, and what it calls its amount: WeChat's templates are chosen by these words. */
const words: Readonly<Record<Movement, { readonly title: string; readonly amount: string }>> = {
  toppedUp: { title: '充值到账', amount: '充值' },
  topUpUndone: { title: '充值已撤销', amount: '退回金额' },
  spent: { title: '会员卡消费', amount: '扣款' },
  restored: { title: '消费已退回', amount: '退回金额' },
  bonusLapsed: { title: '赠送金已到期', amount: '到期赠送金' },
  refundAsked: { title: '退卡申请已受理', amount: '待退金额' },
  refundEnded: { title: '退卡没有办理', amount: '退回金额' },
  refundApproved: { title: '退卡已通过', amount: '退款' },
  refundPaidOut: { title: '退款已支付', amount: '退款' },
  cardLost: { title: '会员卡已挂失', amount: '余额' },
  cardFound: { title: '会员卡已解除挂失', amount: '余额' },
  cardFrozen: { title: '会员卡已冻结', amount: '余额' },
  cardUnfrozen: { title: '会员卡已解冻', amount: '余额' },
  cardReissued: { title: '会员卡已补卡', amount: '余额' },
  transferOffered: { title: '有人转让会员卡给您', amount: '转让金额' },
  transferEnded: { title: '会员卡转让没有完成', amount: '转让金额' },
  transferGiven: { title: '会员卡已转出', amount: '转出金额' },
  transferReceived: { title: '会员卡已转入', amount: '转入金额' },
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
      { label: amount, value: moved.amountFen === null ? null : yuanSign(fen(moved.amountFen)) },
      { label: '赠送', value: moved.bonusFen === undefined ? null : yuanSign(fen(moved.bonusFen)) },
      { label: '余额', value: moved.balanceFen === undefined ? null : yuanSign(fen(moved.balanceFen)) },
      { label: movement === 'spent' ? '另用' : '另退回', value: alsoOf(moved) },
      { label: '车牌', value: moved.plate },
      { label: '说明', value: moved.note },
      { label: '门店', value: shopName },
    ];
    await this.notices.tell(tx, {
      memberId: card.memberId,
      kind: movement,
      title,
      facts: facts.flatMap(({ label, value }) => (value ? [{ label, value }] : [])),
      page:
        moved.page ?? (settlementId ? `/owner/receipt/index?id=${settlementId}` : `/owner/card/index?id=${card.id}`),
    });
  }
}

const alsoOf = ({ also, card }: Moved): string | null => (also?.memberId === card.memberId ? also.text : null);
