import { Injectable } from '@nestjs/common';
import { cardUsable, refuse } from '@cheyou/domain';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { LockedCards, type LockedCard } from '../locked-cards';
import { ChangeState } from './change-state';

/** A manager stops a card with a reason the owner reads, and lets it go again. */
@Injectable()
export class FreezeCard {
  constructor(
    private readonly once: Once,
    private readonly locked: LockedCards,
    private readonly change: ChangeState,
  ) {}

  /** @throws Refused NOT_FOUND; CARD_FROZEN when it is already, CARD_LOST, CARD_CLOSED. */
  freeze(key: RequestKey, actor: StaffCaller, cardId: string, reason: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const locked = await this.lock(tx, cardId);
      const standing = cardUsable(locked.card.state);
      if (standing) throw new Refused(standing);
      const change = { to: 'frozen', kind: 'frozen', told: 'cardFrozen', act: 'card.freeze' } as const;
      await this.change.run(tx, locked, { ...change, actor, reason });
      return { id: cardId };
    });
  }

  /** @throws Refused NOT_FOUND, CARD_NOT_FROZEN. */
  unfreeze(key: RequestKey, actor: StaffCaller, cardId: string, reason: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const locked = await this.lock(tx, cardId);
      const { state } = locked.card;
      if (state !== 'frozen') throw new Refused(refuse('CARD_NOT_FROZEN', { state }));
      const change = { to: 'active', kind: 'unfrozen', told: 'cardUnfrozen', act: 'card.freeze' } as const;
      await this.change.run(tx, locked, { ...change, actor, reason });
      return { id: cardId };
    });
  }

  private async lock(tx: Tx, cardId: string): Promise<LockedCard> {
    const locked = await this.locked.lock(tx, cardId);
    if (!locked) throw new Refused(refuse('NOT_FOUND'));
    return locked;
  }
}
