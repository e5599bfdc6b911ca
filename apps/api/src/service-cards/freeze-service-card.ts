import { Injectable } from '@nestjs/common';
import { refuse, type ServiceCardState } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { CardNotices } from './card-notices';
import { EndServiceCardTransfer } from './life/end-service-card-transfer';
import { LockedByStaff } from './locked-by-staff';
import { ServiceCardStore } from './service-card.store';

export type SwitchedState = Extract<ServiceCardState, 'active' | 'frozen' | 'lost'>;

/** What the owner is told. */
export const stateTitles: Readonly<Record<SwitchedState, string>> = {
  active: '服务卡已恢复使用',
  frozen: '服务卡已冻结',
  lost: '服务卡已挂失',
};

/** Freezes a card, reports it lost, or lets it serve again, with a reason. Its time goes on meanwhile; an offer of it is over once it is stopped. */
@Injectable()
export class FreezeServiceCard {
  constructor(
    private readonly once: Once,
    private readonly locked: LockedByStaff,
    private readonly cards: ServiceCardStore,
    private readonly transfers: EndServiceCardTransfer,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, SERVICE_CARD_CLOSED; STATE_CHANGED when it is so already. */
  async run(
    key: RequestKey,
    actor: StaffCaller,
    cardId: string,
    { state, reason }: { state: SwitchedState; reason: string },
  ): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { card } = await this.locked.lock(tx, cardId);
      if (card.state === state) throw new Refused(refuse('STATE_CHANGED', { state: card.state, wanted: state }));
      await this.cards.setState(tx, cardId, state);
      if (state !== 'active') await this.transfers.ofCard(tx, cardId);
      await this.notices.stateChanged(tx, card, stateTitles[state], reason);
      await this.actLog.write(tx, {
        actor,
        act: 'serviceCard.freeze',
        subject: { kind: 'serviceCard', id: cardId },
        reason,
        facts: { label: card.terms.name, before: card.state, after: state },
      });
      return {};
    });
  }
}
