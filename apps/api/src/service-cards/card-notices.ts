import { Injectable } from '@nestjs/common';
import { countText, type ShopDay } from '@cheyou/domain';
import { Notices } from '../notices';
import type { Tx } from '../platform/database';
import type { ServiceBook } from './card-book';
import type { ServiceCard } from './service-card.store';

type OfCard = Pick<ServiceCard, 'id' | 'memberId' | 'terms' | 'expiresOn' | 'extendedTo' | 'giftReason'>;
/** How an offer came to nothing; `void`: by nobody's word, since the card or who gave it isn't as it was. */
export type TransferEnd = 'declined' | 'withdrawn' | 'expired' | 'void' | 'receiverGone';
/** What a notice says of a card, line by line. */
export type CardFacts = readonly { readonly label: string; readonly value: string }[];
type Left = Pick<ServiceBook, 'serviceId' | 'serviceName' | 'left'>;

/** Tells the owner what became of a card, in the transaction in which it did. */
@Injectable()
export class CardNotices {
  constructor(private readonly notices: Notices) {}

  issued(tx: Tx, card: OfCard): Promise<void> {
    const counts = card.terms.services.map((service) => ({ ...service, left: service.granted }));
    return this.tell(tx, card, 'serviceCardIssued', '服务卡已到账', [
      { label: '内容', value: countsText(counts) },
      { label: '有效期', value: card.expiresOn === null ? '' : `至 ${card.expiresOn}` },
      { label: '来源', value: card.giftReason === null ? '' : '门店赠送' },
    ]);
  }

  /** Before the last day, while something is left. */
  endsSoon(tx: Tx, card: OfCard, lastOn: ShopDay, left: readonly Left[]): Promise<void> {
    return this.tell(tx, card, 'serviceCardEndsSoon', '服务卡快到期了', [
      { label: '剩余', value: countsText(left) },
      { label: '到期日', value: lastOn },
      { label: '说明', value: `${lastOn} 后未用完的部分将失效，需要延期请联系门店` },
    ]);
  }

  lapsed(tx: Tx, card: OfCard, lost: readonly Left[]): Promise<void> {
    return this.tell(tx, card, 'serviceCardLapsed', '服务卡已到期', [
      { label: '失效', value: countsText(lost) },
      { label: '说明', value: '如有特殊情况，请联系门店看看能否延期' },
    ]);
  }

  extended(tx: Tx, card: OfCard, until: ShopDay, reason: string): Promise<void> {
    return this.tell(tx, card, 'serviceCardExtended', '服务卡已延期', [
      { label: '新的到期日', value: until },
      { label: '原因', value: reason },
    ]);
  }

  /** It was given back: what went where. */
  refunded(tx: Tx, card: OfCard, facts: CardFacts): Promise<void> {
    return this.tell(tx, card, 'serviceCardRefunded', '服务卡已退卡', facts);
  }

  /** A refund was asked for, or declined. */
  refundStands(tx: Tx, card: OfCard, title: string, facts: CardFacts): Promise<void> {
    return this.tell(tx, card, 'serviceCardRefund', title, facts, `/owner/package-refund/index?id=${card.id}`);
  }

  stateChanged(tx: Tx, card: OfCard, title: string, reason: string): Promise<void> {
    return this.tell(tx, card, 'serviceCardState', title, [{ label: '说明', value: reason }]);
  }

  carsChanged(tx: Tx, card: OfCard, plates: readonly string[]): Promise<void> {
    return this.tell(tx, card, 'serviceCardCars', '服务卡绑定车辆已更改', [
      { label: '车辆', value: plates.length === 0 ? '未绑定' : plates.join('、') },
    ]);
  }

  /** Another member wants to give it. */
  transferOffered(tx: Tx, card: OfCard, memberId: string, left: readonly Left[]): Promise<void> {
    return this.tell(
      tx,
      { ...card, memberId },
      'serviceCardOffered',
      '有人转赠服务卡给您',
      [
        { label: '内容', value: countsText(left) },
        { label: '说明', value: '请在三天内确认是否接收' },
      ],
      transfersPage,
    );
  }

  /** To the side that didn't end it. */
  transferEnded(tx: Tx, card: OfCard, how: TransferEnd): Promise<void> {
    const facts = [{ label: '说明', value: endedWords[how] }];
    return this.tell(tx, card, 'serviceCardOfferEnded', '服务卡转赠没有完成', facts, transfersPage);
  }

  /** To whoever had it. */
  transferGiven(tx: Tx, card: OfCard): Promise<void> {
    const note = '对方已接收；您以前的消费记录仍在「我的消费」里';
    const facts = [{ label: '说明', value: note }];
    return this.tell(tx, card, 'serviceCardGiven', '服务卡已转赠', facts, transfersPage);
  }

  transferReceived(tx: Tx, card: OfCard, left: readonly Left[]): Promise<void> {
    return this.tell(tx, card, 'serviceCardReceived', '服务卡已接收', [
      { label: '内容', value: countsText(left) },
      { label: '有效期', value: lastDayText(card) },
    ]);
  }

  /** What came back that somebody else took who had the card before. */
  usesCameBack(tx: Tx, card: OfCard, left: readonly Left[]): Promise<void> {
    const word = card.terms.labour === null ? '次数' : '工时';
    return this.tell(tx, card, 'serviceCardUsesBack', `服务卡${word}已退回`, [
      { label: '退回', value: countsText(left) },
      { label: '说明', value: `转赠前的一次消费已撤销，${word}退回到这张卡上` },
    ]);
  }

  private tell(tx: Tx, card: OfCard, kind: string, title: string, facts: CardFacts, page?: string): Promise<void> {
    return this.notices.tell(tx, {
      memberId: card.memberId,
      kind,
      title,
      facts: [{ label: '项目', value: card.terms.name }, ...facts.filter(({ value }) => value !== '')],
      page: page ?? `/owner/packages/index?id=${card.id}`,
    });
  }
}

const transfersPage = '/owner/card-transfer/index';

const endedWords: Readonly<Record<TransferEnd, string>> = {
  declined: '对方没有接收，卡仍是您的',
  withdrawn: '对方撤回了转赠',
  expired: '对方没有在三天内确认，卡仍是您的',
  void: '对方的卡或账户有变动，这次转赠已失效',
  receiverGone: '对方已不能接收，卡仍是您的',
};

const lastDayText = ({ expiresOn, extendedTo }: OfCard): string => {
  const lastOn = extendedTo ?? expiresOn;
  return lastOn === null ? '' : `至 ${lastOn}`;
};

const countsText = (services: readonly Left[]): string =>
  services
    .map((service) => (service.left === null ? service.serviceName : countText(service, service.left)))
    .join('、');
