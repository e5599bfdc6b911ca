import { Injectable } from '@nestjs/common';
import { cardUsable, refuse } from '@cheyou/domain';
import { Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { cardNumberOf } from '../card-number';
import { CardStore } from '../card.store';
import { LockedCards } from '../locked-cards';
import { MemberProofs } from '../member-proofs';
import { CardLifeStore } from './card-life.store';
import { ChangeState } from './change-state';

const triesMax = 5;

export interface Reissue {
  readonly reason: string;
  /** The owner's rolling code. */
  readonly memberCode: string;
}

/** Gives a card a new number: the same card with its lots and its statement, the old number is good for nothing any more. */
@Injectable()
export class ReissueCard {
  constructor(
    private readonly once: Once,
    private readonly ids: Ids,
    private readonly cards: CardStore,
    private readonly locked: LockedCards,
    private readonly life: CardLifeStore,
    private readonly proofs: MemberProofs,
    private readonly change: ChangeState,
  ) {}

  /** @throws Refused NOT_FOUND, CARD_FROZEN, CARD_CLOSED; CODE_WRONG, CODE_EXPIRED, PROOF_WRONG. */
  async run(
    key: RequestKey,
    actor: StaffCaller,
    cardId: string,
    { reason, memberCode }: Reissue,
  ): Promise<{ id: string }> {
    await this.proofs.mayTry(actor);
    return this.once.run(key, async (tx) => {
      const memberId = await this.proofs.take(tx, memberCode);
      const locked = await this.locked.lock(tx, cardId);
      if (!locked) throw new Refused(refuse('NOT_FOUND'));
      const { card } = locked;
      if (card.memberId !== memberId) throw new Refused(refuse('PROOF_WRONG'));
      const standing = card.state === 'lost' ? null : cardUsable(card.state);
      if (standing) throw new Refused(standing);
      const number = await this.freeNumber(tx);
      await this.life.retire(tx, card.number, cardId);
      await this.cards.renumber(tx, cardId, number);
      const change = { kind: 'reissued', told: 'cardReissued', act: 'card.reissue', actor } as const;
      await this.change.run(tx, locked, { ...change, to: 'active', reason });
      return { id: cardId };
    });
  }

  private async freeNumber(tx: Tx): Promise<string> {
    for (let attempt = 1; attempt <= triesMax; attempt += 1) {
      const number = cardNumberOf(this.ids.next());
      if (await this.cards.byNumber(tx, number)) continue;
      if (!(await this.life.cardBehind(tx, number))) return number;
    }
    throw new Error('no free card number was found');
  }
}
