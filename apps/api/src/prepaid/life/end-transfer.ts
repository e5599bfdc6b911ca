import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { CardNotices } from '../card-notices';
import { LockedCards } from '../locked-cards';
import { CardTransferStore } from './card-transfer.store';

/** An offer that comes to nothing: the giver takes it back, or the receiver doesn't want it. */
@Injectable()
export class EndTransfer {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly locked: LockedCards,
    private readonly store: CardTransferStore,
    private readonly notices: CardNotices,
  ) {}

  /** @throws Refused NOT_FOUND unless the caller is that side of it, TRANSFER_OVER. */
  run(key: RequestKey, memberId: string, transferId: string, state: 'declined' | 'withdrawn'): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const seen = await this.store.find(tx, transferId);
      const side = state === 'declined' ? seen?.toMemberId : seen?.fromMemberId;
      if (!seen || side !== memberId) throw new Refused(refuse('NOT_FOUND'));
      const { card } = await this.locked.mustLock(tx, seen.cardId);
      if ((await this.store.end(tx, transferId, state, this.clock.now())) === 0) {
        const now = await this.store.find(tx, transferId);
        throw new Refused(refuse('TRANSFER_OVER', { state: now?.state ?? seen.state }));
      }
      const other = state === 'declined' ? seen.fromMemberId : seen.toMemberId;
      await this.notices.tell(tx, {
        movement: 'transferEnded',
        card: { id: card.id, memberId: other },
        amountFen: null,
        shopId: card.openedShopId,
        note: state === 'declined' ? '对方没有接收，余额仍在您的卡上' : '对方撤回了转让',
        page: '/owner/card-transfer/index',
      });
      return { id: transferId };
    });
  }
}
