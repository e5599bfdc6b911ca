import { Injectable } from '@nestjs/common';
import type { Act, CardState } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import type { StaffCaller } from '../../platform/http';
import { CardNotices, type Movement } from '../card-notices';
import { CardStore } from '../card.store';
import { LockedCards, type LockedCard } from '../locked-cards';
import { CardTransferStore } from './card-transfer.store';
import { CardLifeStore, type CardEventKind } from './card-life.store';

export interface CardChange {
  readonly to: CardState;
  readonly kind: CardEventKind;
  readonly told: Movement;
  readonly act: Act;
  /** Null when the owner does it on the phone. */
  readonly actor: StaffCaller | null;
  readonly reason: string | null;
}

/** Takes a locked card to another state: its history, the act log and its owner learn of it in the same transaction. */
@Injectable()
export class ChangeState {
  constructor(
    private readonly cards: CardStore,
    private readonly locked: LockedCards,
    private readonly life: CardLifeStore,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly transfers: CardTransferStore,
  ) {}

  async run(tx: Tx, locked: LockedCard, { to, ...change }: CardChange): Promise<void> {
    const { card } = locked;
    await this.cards.move(tx, card.id, card.state, to);
    this.locked.moved(tx, card.id);
    if (to !== 'active') await this.transfers.endOfCard(tx, card.id, this.clock.now());
    await this.record(tx, locked, change);
  }

  /** For what leaves the state as it is. */
  async record(tx: Tx, locked: LockedCard, { kind, told, act, actor, reason }: Omit<CardChange, 'to'>): Promise<void> {
    const { card } = locked;
    await this.life.note(tx, { cardId: card.id, kind, staffId: actor?.staff.staffId ?? null, reason });
    await this.notices.tell(tx, {
      movement: told,
      card,
      amountFen: null,
      balanceFen: this.locked.balanceOf(locked),
      shopId: actor?.staff.shopId ?? card.openedShopId,
      note: reason,
    });
    if (actor === null) return;
    const facts = { label: card.tail, change: kind };
    await this.actLog.write(tx, { actor, act, subject: { kind: 'card', id: card.id }, reason, facts });
  }
}
