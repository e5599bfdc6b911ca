import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { addDays, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { Db, isConnectionLost, OutcomeUnknown, UnitOfWork, type Tx } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { lastDayOfCard, type CardBook, type ServiceBook } from './card-book';
import { CardBooks } from './card-books';
import { CardNotices } from './card-notices';
import { EarnPasses } from './earn-passes';
import { ServiceCardStore } from './service-card.store';
import { WriteOffCard } from './write-off-card';

const batch = 200;
const afterMidnight = '00:25';
/** How long before its last day the owner of a card is told. */
const warnDays = 14;

type Page = { after: string; limit: number };

/** Each night: passes earn their days, cards whose last day has gone are written off, owners of those that end soon are told. */
@Injectable()
export class LapseServiceCards implements OnModuleInit {
  private readonly log = new Logger(LapseServiceCards.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
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
      ...(await this.each(
        (page) => this.cards.toEarn(this.db, today, page),
        (tx, book) => this.passes.run(tx, book, today),
        stop,
      )),
      ...(await this.each(
        (page) => this.cards.toLapse(this.db, today, page),
        (tx, book) => this.lapse(tx, book, today),
        stop,
      )),
      ...(await this.each(
        (page) => this.cards.toWarn(this.db, soon, page),
        (tx, book) => this.warn(tx, book),
        stop,
      )),
    ];
    if (failed.length > 0) throw new Error(`these service cards could not be brought up to date: ${failed.join(', ')}`);
  }

  private async lapse(tx: Tx, book: CardBook, today: ShopDay): Promise<void> {
    const { card } = book;
    const lastOn = lastDayOfCard(card);
    // Extended since it was listed.
    if (lastOn === null || lastOn >= today || card.lapsed) return;
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

  /** @returns the cards that failed; a database that is gone ends the run. */
  private async each(
    list: (page: Page) => Promise<string[]>,
    work: (tx: Tx, book: CardBook) => Promise<void>,
    stop?: AbortSignal,
  ): Promise<string[]> {
    const failed: string[] = [];
    let after = '';
    for (;;) {
      const ids = await list({ after, limit: batch });
      for (const id of ids) {
        if (stop?.aborted) return failed;
        if (!(await this.unlessBroken(id, work))) failed.push(id);
      }
      after = ids.at(-1) ?? after;
      if (ids.length < batch) return failed;
    }
  }

  private async unlessBroken(cardId: string, work: (tx: Tx, book: CardBook) => Promise<void>): Promise<boolean> {
    try {
      const today = shopDayOf(this.clock.now());
      await this.unit.run(async (tx) => work(tx, await this.books.mustLock(tx, cardId, today)));
      return true;
    } catch (error) {
      if (error instanceof OutcomeUnknown || isConnectionLost(error)) throw error;
      this.log.error({ err: error, cardId }, 'a service card could not be brought up to date');
      return false;
    }
  }
}

/** Services of which something is left; a pass always has. */
const leftOf = ({ services }: CardBook): ServiceBook[] => services.filter(({ left }) => left !== 0);
