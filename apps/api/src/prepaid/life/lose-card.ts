import { Injectable } from '@nestjs/common';
import { cardUsable, refuse } from '@cheyou/domain';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { LockedCards, type LockedCard } from '../locked-cards';
import { MemberProofs } from '../member-proofs';
import { ChangeState } from './change-state';

/** A card is reported lost, and found again: until then nothing is spent from it and nothing topped up. */
@Injectable()
export class LoseCard {
  constructor(
    private readonly once: Once,
    private readonly locked: LockedCards,
    private readonly proofs: MemberProofs,
    private readonly change: ChangeState,
  ) {}

  /** @throws Refused NOT_FOUND for another's card; CARD_LOST when it is already, CARD_FROZEN, CARD_CLOSED. */
  byOwner(key: RequestKey, memberId: string, cardId: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => this.lose(tx, await this.own(tx, memberId, cardId), null, null));
  }

  /** Nobody has to prove anything for it: it only keeps money where it is. @throws Refused as above. */
  atCounter(key: RequestKey, actor: StaffCaller, cardId: string, reason: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => this.lose(tx, await this.any(tx, cardId), actor, reason));
  }

  /** @throws Refused NOT_FOUND, CARD_NOT_LOST. */
  foundByOwner(key: RequestKey, memberId: string, cardId: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => this.find(tx, await this.own(tx, memberId, cardId), null));
  }

  /** The counter needs the owner's code. @throws Refused CARD_NOT_LOST; CODE_WRONG, CODE_EXPIRED, PROOF_WRONG. */
  async foundAtCounter(
    key: RequestKey,
    actor: StaffCaller,
    cardId: string,
    memberCode: string,
  ): Promise<{ id: string }> {
    await this.proofs.mayTry(actor);
    return this.once.run(key, async (tx) => {
      const memberId = await this.proofs.take(tx, memberCode);
      const locked = await this.any(tx, cardId);
      if (locked.card.memberId !== memberId) throw new Refused(refuse('PROOF_WRONG'));
      return this.find(tx, locked, actor);
    });
  }

  private async lose(
    tx: Tx,
    locked: LockedCard,
    actor: StaffCaller | null,
    reason: string | null,
  ): Promise<{ id: string }> {
    const standing = cardUsable(locked.card.state);
    if (standing) throw new Refused(standing);
    await this.change.run(tx, locked, { to: 'lost', kind: 'lost', told: 'cardLost', act: 'card.lose', actor, reason });
    return { id: locked.card.id };
  }

  private async find(tx: Tx, locked: LockedCard, actor: StaffCaller | null): Promise<{ id: string }> {
    const { state, id } = locked.card;
    if (state !== 'lost') throw new Refused(refuse('CARD_NOT_LOST', { state }));
    const change = { to: 'active', kind: 'found', told: 'cardFound', act: 'card.recover' } as const;
    await this.change.run(tx, locked, { ...change, actor, reason: null });
    return { id };
  }

  private async own(tx: Tx, memberId: string, cardId: string): Promise<LockedCard> {
    const locked = await this.any(tx, cardId);
    if (locked.card.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    return locked;
  }

  private async any(tx: Tx, cardId: string): Promise<LockedCard> {
    const locked = await this.locked.lock(tx, cardId);
    if (!locked) throw new Refused(refuse('NOT_FOUND'));
    return locked;
  }
}
