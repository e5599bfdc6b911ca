import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import { Notices } from '../notices';
import type { Tx } from '../platform/database';
import type { ServiceBook } from './card-book';
import type { ServiceCard } from './service-card.store';

type OfCard = Pick<ServiceCard, 'id' | 'memberId' | 'terms' | 'expiresOn' | 'extendedTo'>;
/** What a notice says of a card, line by line. */
export type CardFacts = readonly { readonly label: string; readonly value: string }[];
type Left = Pick<ServiceBook, 'serviceName' | 'left'>;

/** Tells the owner what became of a card, in the transaction in which it did. */
@Injectable()
export class CardNotices {
  constructor(private readonly notices: Notices) {}

  issued(tx: Tx, card: OfCard): Promise<void> {
    const counts = card.terms.services.map(({ serviceName, granted }) => ({ serviceName, left: granted }));
    return this.tell(tx, card, 'serviceCardIssued', '服务卡已到账', [
      { label: '内容', value: countsText(counts) },
      { label: '有效期', value: card.expiresOn === null ? '' : `至 ${card.expiresOn}` },
    ]);
  }

  /** Before the last day, while something is left. */
  endsSoon(tx: Tx, card: OfCard, lastOn: ShopDay, left: readonly Left[]): Promise<void> {
    return this.tell(tx, card, 'serviceCardEndsSoon', '服务卡快到期了', [
      { label: '剩余', value: countsText(left) },
      { label: '到期日', value: lastOn },
      { label: '说明', value: `${lastOn} 后未用完的次数将失效，需要延期请联系门店` },
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
    return this.tell(tx, card, 'serviceCardRefund', title, facts, 'package-refund');
  }

  stateChanged(tx: Tx, card: OfCard, title: string, reason: string): Promise<void> {
    return this.tell(tx, card, 'serviceCardState', title, [{ label: '说明', value: reason }]);
  }

  carsChanged(tx: Tx, card: OfCard, plates: readonly string[]): Promise<void> {
    return this.tell(tx, card, 'serviceCardCars', '服务卡绑定车辆已更改', [
      { label: '车辆', value: plates.length === 0 ? '未绑定' : plates.join('、') },
    ]);
  }

  private tell(tx: Tx, card: OfCard, kind: string, title: string, facts: CardFacts, page = 'packages'): Promise<void> {
    return this.notices.tell(tx, {
      memberId: card.memberId,
      kind,
      title,
      facts: [{ label: '项目', value: card.terms.name }, ...facts.filter(({ value }) => value !== '')],
      page: `/owner/${page}/index?id=${card.id}`,
    });
  }
}

const countsText = (services: readonly Left[]): string =>
  services
    .map(({ serviceName, left }) => (left === null ? serviceName : `${serviceName} ${String(left)} 次`))
    .join('、');
