import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf } from '@cheyou/domain';
import { Members } from '../../members';
import { Clock } from '../../platform/clock';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Shops } from '../../shops';
import { lastDayOfCard, type CardBook } from '../card-book';
import { CardBooks } from '../card-books';
import { ServiceCardTransferStore, type HandedOver, type ServiceCardTransfer } from './service-card-transfer.store';
import type { ServiceCardTransferView } from './service-card-transfers.dto';

/** Service cards that were given or offered, as the two sides see it; of the other side only the first sign of the name is told. */
@Injectable()
export class ShowServiceCardTransfers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly store: ServiceCardTransferStore,
    private readonly books: CardBooks,
    private readonly members: Members,
    private readonly shops: Shops,
  ) {}

  /** Newest first, at most twenty a side. */
  async ofMember(memberId: string): Promise<ServiceCardTransferView[]> {
    return this.views(memberId, await this.store.ofMember(this.db, memberId));
  }

  /** @throws Refused NOT_FOUND for somebody who is neither side. */
  async one(memberId: string, id: string): Promise<ServiceCardTransferView> {
    const transfer = await this.store.find(this.db, id);
    const [view] = transfer && sidesOf(transfer).includes(memberId) ? await this.views(memberId, [transfer]) : [];
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }

  private async views(memberId: string, transfers: readonly ServiceCardTransfer[]): Promise<ServiceCardTransferView[]> {
    const now = this.clock.now();
    const cardIds = [...new Set(transfers.map(({ cardId }) => cardId))];
    const [books, people, shops] = await Promise.all([
      this.books.ofCards(this.db, cardIds, shopDayOf(now)),
      this.members.findMany(this.db, transfers.flatMap(sidesOf)),
      this.shops.names(this.db),
    ]);
    return transfers.flatMap((transfer) => {
      const book = books.find(({ card }) => card.id === transfer.cardId);
      if (!book) return [];
      const out = transfer.fromMemberId === memberId;
      const state = transfer.state === 'offered' && transfer.expiresAt <= now ? 'expired' : transfer.state;
      const { services, lastOn } = transfer.handedOver ?? (state === 'offered' ? asItStands(book) : nothing);
      const { name, kind, shopIds, carsMax } = book.card.terms;
      return {
        ...{ id: transfer.id, cardId: transfer.cardId, name, kind, carsMax, state, lastOn },
        direction: out ? 'out' : 'in',
        otherName: maskedName(people.get(out ? transfer.toMemberId : transfer.fromMemberId)?.name ?? null),
        services: [...services],
        shopNames: shopIds && shopIds.map((id) => shops.get(id) ?? ''),
        offeredAt: transfer.offeredAt.toISOString(),
        expiresAt: transfer.expiresAt.toISOString(),
        endedAt: transfer.endedAt?.toISOString() ?? null,
      };
    });
  }
}

/** What came to nothing is the giver's affair. */
const nothing: HandedOver = { services: [], lastOn: null };

const asItStands = ({ card, services }: CardBook): HandedOver => ({
  services: services.map(({ serviceId, serviceName, left }) => ({ serviceId, serviceName, left })),
  lastOn: lastDayOfCard(card),
});

const sidesOf = ({ fromMemberId, toMemberId }: ServiceCardTransfer): string[] => [fromMemberId, toMemberId];

/** What of a name another member may see. */
export const maskedName = (name: string | null): string => (name ? `${Array.from(name)[0] ?? ''}*` : '一位会员');
