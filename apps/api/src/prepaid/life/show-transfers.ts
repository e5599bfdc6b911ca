import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf } from '@cheyou/domain';
import { Ledger } from '../../ledger';
import { Members } from '../../members';
import { Clock } from '../../platform/clock';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import type { CardTransferView } from './card-life.dto';
import { CardTransferStore, type CardTransfer } from './card-transfer.store';

/** Transfers as the two sides see them; of the other side only the first sign of the name is told. */
@Injectable()
export class ShowTransfers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly store: CardTransferStore,
    private readonly ledger: Ledger,
    private readonly members: Members,
  ) {}

  /** Newest first, at most twenty a side. */
  async ofMember(memberId: string): Promise<CardTransferView[]> {
    return this.views(memberId, await this.store.ofMember(this.db, memberId));
  }

  /** @throws Refused NOT_FOUND for somebody who is neither side. */
  async one(memberId: string, id: string): Promise<CardTransferView> {
    const transfer = await this.store.find(this.db, id);
    const [view] = transfer && sidesOf(transfer).includes(memberId) ? await this.views(memberId, [transfer]) : [];
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }

  private async views(memberId: string, transfers: readonly CardTransfer[]): Promise<CardTransferView[]> {
    const now = this.clock.now();
    const offered = transfers.filter(({ state }) => state === 'offered').map(({ cardId }) => cardId);
    const [balances, people] = await Promise.all([
      this.ledger.balancesOf(this.db, offered, shopDayOf(now)),
      this.members.findMany(this.db, transfers.flatMap(sidesOf)),
    ]);
    return transfers.map((transfer) => {
      const out = transfer.fromMemberId === memberId;
      const assets = transfer.state === 'offered' ? balances.get(transfer.cardId) : undefined;
      const principalFen = transfer.principalFen ?? assets?.get('CNY_PRINCIPAL') ?? 0;
      const bonusFen = transfer.bonusFen ?? assets?.get('CNY_BONUS') ?? 0;
      const expired = transfer.state === 'offered' && transfer.expiresAt <= now;
      return {
        ...{ id: transfer.id, cardId: transfer.cardId, principalFen, bonusFen, amountFen: principalFen + bonusFen },
        direction: out ? 'out' : 'in',
        state: expired ? 'expired' : transfer.state,
        otherName: maskedName(people.get(out ? transfer.toMemberId : transfer.fromMemberId)?.name ?? null),
        offeredAt: transfer.offeredAt.toISOString(),
        expiresAt: transfer.expiresAt.toISOString(),
        endedAt: transfer.endedAt?.toISOString() ?? null,
      };
    });
  }
}

const sidesOf = ({ fromMemberId, toMemberId }: CardTransfer): string[] => [fromMemberId, toMemberId];

const maskedName = (name: string | null): string => (name ? `${Array.from(name)[0] ?? ''}*` : '一位会员');
