import { Injectable, type OnModuleInit } from '@nestjs/common';
import { serviceCardRefund, shopDayOf } from '@cheyou/domain';
import { KeeperPort, MergePort } from '../members';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { factsOfBook } from './card-book';
import { CardBooks } from './card-books';
import { EndServiceCardTransfer } from './life/end-service-card-transfer';
import { ServiceCardTransferStore } from './life/service-card-transfer.store';
import { ShowServiceCardTransfers } from './life/show-service-card-transfers';
import { ReadServiceCards } from './read-service-cards';
import { ServiceCardStore } from './service-card.store';

const closed: readonly string[] = ['refunded', 'closed'];

/** What happens to service cards when members are merged, asked about or exported. */
@Injectable()
export class OfMembers implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly merges: MergePort,
    private readonly keepers: KeeperPort,
    private readonly cards: ServiceCardStore,
    private readonly books: CardBooks,
    private readonly reading: ReadServiceCards,
    private readonly transfers: ServiceCardTransferStore,
    private readonly ending: EndServiceCardTransfer,
    private readonly shown: ShowServiceCardTransfers,
  ) {}

  onModuleInit(): void {
    this.merges.registerHolder((tx, fromId) => this.cards.lockAll(tx, fromId));
    this.merges.register(async (tx, fromId, intoId) => {
      await this.cards.giveAll(tx, fromId, intoId);
      await this.transfers.giveAll(tx, fromId, intoId, this.clock.now());
    });
    this.keepers.register({
      room: 'serviceCards',
      lockMoney: (tx, memberId) => this.cards.lockAll(tx, memberId),
      moneyFen: (reader, memberIds) => this.moneyFen(reader, memberIds),
      describe: async (_reader, memberId) =>
        (await this.reading.ofMember(memberId)).map(({ name }) => ({
          label: `服务卡（${name}）`,
          value: '剩余次数或工时，以及每一次核销的记录',
        })),
      export: async (_reader, memberId) => ({
        ...(await this.reading.all(memberId)),
        transfers: await this.shown.ofMember(memberId),
      }),
      onForgotten: (tx, memberId) => this.ending.ofMember(tx, memberId),
      // Whoever holds the lost phone may have offered a card to themselves a moment ago.
      onRebound: (tx, { memberId }) => this.rebound(tx, memberId),
    });
  }

  /** With the cards locked: an offer that is on its way is there by then, and so is its acceptance. */
  private async rebound(tx: Tx, memberId: string): Promise<void> {
    await this.cards.lockAll(tx, memberId);
    await this.ending.ofGiver(tx, memberId);
  }

  /** What the cards would give back today: paid for and not yet served. */
  private async moneyFen(reader: Reader, memberIds: readonly string[]): Promise<Map<string, number>> {
    const today = shopDayOf(this.clock.now());
    const sums = new Map<string, number>();
    for (const book of await this.books.ofMembers(reader, memberIds, today)) {
      const { memberId, state } = book.card;
      const worth = closed.includes(state) ? 0 : serviceCardRefund(factsOfBook(book), today).totalFen;
      sums.set(memberId, (sums.get(memberId) ?? 0) + worth);
    }
    return sums;
  }
}
