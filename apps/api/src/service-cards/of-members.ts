import { Injectable, type OnModuleInit } from '@nestjs/common';
import { serviceCardRefund, shopDayOf } from '@cheyou/domain';
import { KeeperPort, MergePort } from '../members';
import { Clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { factsOfBook } from './card-book';
import { CardBooks } from './card-books';
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
  ) {}

  onModuleInit(): void {
    this.merges.registerHolder((tx, fromId) => this.cards.lockAll(tx, fromId));
    this.merges.register((tx, fromId, intoId) => this.cards.giveAll(tx, fromId, intoId));
    this.keepers.register({
      room: 'serviceCards',
      lockMoney: (tx, memberId) => this.cards.lockAll(tx, memberId),
      moneyFen: (reader, memberIds) => this.moneyFen(reader, memberIds),
      describe: async (_reader, memberId) =>
        (await this.reading.ofMember(memberId)).map(({ name }) => ({
          label: `服务卡（${name}）`,
          value: '剩余次数，以及每一次核销的记录',
        })),
      export: async (_reader, memberId) => this.reading.all(memberId),
    });
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
