import { Injectable } from '@nestjs/common';
import { reversed, type Asset, type Movement, type Posting } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { AccountStore } from './account.store';
import type { ReversalHead, Undone } from './entry';
import type { StoredEntry } from './entry.store';
import { planPostings } from './plan-entry';
import { PostEntry } from './post-entry';
import { ReopenLots } from './reopen-lots';

export interface Undoing {
  readonly kind: 'reverse' | 'release';
  readonly undone: StoredEntry;
  readonly head: ReversalHead;
  /** What is to be undone, first to last. */
  readonly postings: readonly Posting[];
}

/** Writes the entry that undoes another: about the same card, sale and plate, and lots that lapsed meanwhile stay open a while. */
@Injectable()
export class PostUndoing {
  constructor(
    private readonly accounts: AccountStore,
    private readonly posting: PostEntry,
    private readonly reopening: ReopenLots,
  ) {}

  async run(tx: Tx, { kind, undone, head, postings }: Undoing): Promise<Undone> {
    const { cardId, saleId, settlementId, topUpId, paymentOrderId, plate, holdId } = undone;
    const subjects = { cardId, saleId, settlementId, topUpId, paymentOrderId, plate, holdId };
    const { cardBalanceBefore = null, ...said } = head;
    const kinds = await this.accounts.kindsOf(tx, accountsOf(postings));
    const plan = planPostings(reversed(postings), (id) => kinds.get(id) === 'house');
    const ofLots = plan.changes.filter(({ accountId }) => kinds.get(accountId) === 'lot');
    const principalFen = movedOf(ofLots, 'CNY_PRINCIPAL');
    const bonusFen = movedOf(ofLots, 'CNY_BONUS');
    if ((cardId === null) !== (cardBalanceBefore === null))
      throw new Error('an undone card movement needs its balance');
    const cardBalanceAfter = cardBalanceBefore === null ? null : cardBalanceBefore + principalFen + bonusFen;
    await this.reopening.run(tx, ofLots);
    const entry = { ...subjects, ...said, cardBalanceAfter, kind, reverses: undone.id };
    return { ...(await this.posting.write(tx, entry, plan)), cardBalanceAfter, principalFen, bonusFen };
  }
}

const accountsOf = (postings: readonly Posting[]): string[] =>
  postings.flatMap(({ fromAccountId, toAccountId }) => [fromAccountId, toAccountId]);

const movedOf = (movements: readonly Movement[], of: Asset): number =>
  movements.filter(({ asset }) => asset === of).reduce((sum, { delta }) => sum + delta, 0);
