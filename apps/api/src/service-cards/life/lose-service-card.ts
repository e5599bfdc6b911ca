import { Injectable } from '@nestjs/common';
import { refuse, standingRefusal } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { CardNotices } from '../card-notices';
import { stateTitles } from '../freeze-service-card';
import { ServiceCardStore } from '../service-card.store';
import { EndServiceCardTransfer } from './end-service-card-transfer';
import { ServiceCardLossStore } from './service-card-loss.store';

const told = '您在手机上挂失了这张卡，卡里剩的都还在；找到后请到门店解除挂失';

/** Its owner reports a card lost on the phone: it serves nobody from now on, until a manager lets it serve again. */
@Injectable()
export class LoseServiceCard {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly cards: ServiceCardStore,
    private readonly losses: ServiceCardLossStore,
    private readonly transfers: EndServiceCardTransfer,
    private readonly notices: CardNotices,
  ) {}

  /** @throws Refused NOT_FOUND for another's card; SERVICE_CARD_LOST when it is already, SERVICE_CARD_FROZEN, SERVICE_CARD_CLOSED. */
  run(key: RequestKey, memberId: string, cardId: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const [card] = await this.cards.lock(tx, [cardId]);
      if (card?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
      const standing = standingRefusal({ state: card.state, name: card.terms.name });
      if (standing) throw new Refused(standing);
      const now = this.clock.now();
      await this.cards.setState(tx, cardId, 'lost');
      await this.losses.add(tx, cardId, now);
      // Nobody gets a card that is lost.
      await this.transfers.ofCard(tx, cardId);
      await this.notices.stateChanged(tx, card, stateTitles.lost, told);
      return { id: cardId };
    });
  }
}
