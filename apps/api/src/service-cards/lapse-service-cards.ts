import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, shopDayOf, type ServiceCardState, type ShopDay } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { type Tx } from '../platform/database';
import { EachInTurn, Jobs, type Round } from '../platform/jobs';
import { lastDayOfCard, type CardBook, type ServiceBook } from './card-book';
import { CardBooks } from './card-books';
import { CardNotices } from './card-notices';
import { EarnPasses } from './earn-passes';
import { ServiceCardStore } from './service-card.store';
import { WriteOffCard } from './write-off-card';

const afterMidnight = '00:25';
/** How long before its last day the owner of a card is told. */
const warnDays = 14;
/** What of such a card was left went with its end. */
const over: readonly ServiceCardState[] = ['refunded', 'closed'];

/** Each night: passes earn their days, cards whose last day has gone are written off, owners of those that end soon are told. */
@Injectable()
export class LapseServiceCards implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly each: EachInTurn,
    private readonly cards: ServiceCardStore,
    private readonly books: CardBooks,
    private readonly writingOff: WriteOffCard,
    private readonly passes: EarnPasses,
    private readonly notices: CardNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('service-cards.lapse', afterMidnight, (stop) => this.run(stop));
  }

  /**
   * Does all that is due, a card a transaction; a second run finds nothing. A card that fails keeps no other card waiting.
   * @throws Error with the cards that failed, after all others.
   */
  async run(stop?: AbortSignal): Promise<void> {
    const today = shopDayOf(this.clock.now());
    const soon = { from: today, to: addDays(today, warnDays) };
    const failed = [
      ...(await this.round(
        (reader, page) => this.cards.toEarn(reader, today, page),
        (tx, book) => this.passes.run(tx, book, today),
        stop,
      )),
      ...(await this.round(
        (reader, page) => this.cards.toLapse(reader, today, page),
        (tx, book) => this.lapse(tx, book, today),
        stop,
      )),
      ...(await this.round(
        (reader, page) => this.cards.toWarn(reader, soon, page),
        (tx, book) => this.warn(tx, book),
        stop,
      )),
    ];
    if (failed.length > 0) throw new Error(`these service cards could not be brought up to date: ${failed.join(', ')}`);
  }

  private async lapse(tx: Tx, book: CardBook, today: ShopDay): Promise<void> {
    const { card } = book;
    const lastOn = lastDayOfCard(card);
    // Extended, or asked back, since it was listed.
    if (lastOn === null || lastOn >= today || card.lapsed || card.refundAskedOn !== null) return;
    await this.writingOff.lapse(tx, book);
    await this.cards.markLapsed(tx, card.id);
    const lost = leftOf(book);
    if (lost.length > 0) await this.notices.lapsed(tx, card, lost);
  }

  private async warn(tx: Tx, book: CardBook): Promise<void> {
    const lastOn = lastDayOfCard(book.card);
    if (lastOn === null) return;
    const left = leftOf(book);
    if (left.length > 0) await this.notices.endsSoon(tx, book.card, lastOn, left);
    await this.cards.markWarned(tx, book.card.id, lastOn);
  }

  /** @returns the cards that failed. */
  private async round(
    list: Round['list'],
    work: (tx: Tx, book: CardBook) => Promise<void>,
    stop: AbortSignal | undefined,
  ): Promise<string[]> {
    const { failed } = await this.each.run({
      list,
      work: async (tx, cardId) => {
        const book = await this.books.mustLock(tx, cardId, shopDayOf(this.clock.now()));
        // Given back since it was listed: its money is gone already.
        if (!over.includes(book.card.state)) await work(tx, book);
        return 0;
      },
      failure: 'a service card could not be brought up to date',
      stop,
    });
    return failed;
  }
}

/** Services of which something is left; a pass always has. */
const leftOf = ({ services }: CardBook): ServiceBook[] => services.filter(({ left }) => left !== 0);
