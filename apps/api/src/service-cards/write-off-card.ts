import { Injectable } from '@nestjs/common';
import { account, house, Ledger, type PostingDraft } from '../ledger';
import { Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { useAsset, type CardBook, type ServiceBook } from './card-book';
import { ServiceCardUseStore } from './service-card-use.store';

/** What lapses of one service. */
interface Gone {
  readonly service: ServiceBook;
  readonly times: number;
  readonly valueFen: number;
  readonly earnedFen: number;
}

/** Moves what is left of a card to breakage, and back when it is extended; each by an entry of its own. */
@Injectable()
export class WriteOffCard {
  constructor(
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly uses: ServiceCardUseStore,
  ) {}

  /** What is left of the counts, and of the money that waited for them. A pass has no counts: its days earn its money. */
  async lapse(tx: Tx, { card, services }: CardBook): Promise<void> {
    const gone = services
      .filter(({ granted }) => granted !== null)
      .map((service) => ({
        service,
        times: service.left ?? 0,
        valueFen: service.priceFen - service.goneFen,
        earnedFen: service.deferredFen - service.earnedFen,
      }));
    const title = `${card.terms.name}到期`;
    await this.write(tx, card.id, { kind: 'expire', shopId: card.shopId, staffId: null, title }, gone, 1);
  }

  /** All that lapsed comes back. */
  async restore(tx: Tx, { card, services }: CardBook, staffId: string, reason: string): Promise<void> {
    const sums = await this.uses.lapsesOf(tx, [card.id]);
    const gone = services.flatMap((service) => {
      const lapsed = sums.find(({ serviceId }) => serviceId === service.serviceId);
      return lapsed ? [{ ...lapsed, service }] : [];
    });
    const title = `${card.terms.name}延期`;
    await this.write(tx, card.id, { kind: 'grant', shopId: card.shopId, staffId, title, reason }, gone, -1);
  }

  private async write(
    tx: Tx,
    cardId: string,
    head: Omit<Parameters<Ledger['post']>[1], 'postings'>,
    all: readonly Gone[],
    sign: 1 | -1,
  ): Promise<void> {
    const gone = all.filter(({ times, valueFen }) => times > 0 || valueFen > 0);
    const postings = gone.flatMap((one) => postingsOf(one, head.shopId, sign));
    if (postings.length === 0) return;
    const { entryId, at } = await this.ledger.post(tx, { ...head, postings });
    await this.uses.addLapses(
      tx,
      gone.map(({ service, times, valueFen, earnedFen }) => ({
        id: this.ids.next(),
        cardId,
        serviceId: service.serviceId,
        times: sign * times,
        valueFen: sign * valueFen,
        earnedFen: sign * earnedFen,
        entryId,
        at,
      })),
    );
  }
}

function postingsOf({ service, times, earnedFen }: Gone, soldAt: string, sign: 1 | -1): PostingDraft[] {
  const moves: PostingDraft[] = [];
  if (times > 0 && service.accountId !== null)
    moves.push({
      asset: useAsset(service.serviceId),
      amount: times,
      from: account(service.accountId),
      to: house('breakage'),
    });
  if (earnedFen > 0)
    moves.push({ asset: 'CNY_PRINCIPAL', amount: earnedFen, from: house('deferred', soldAt), to: house('breakage') });
  return sign === 1 ? moves : moves.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }));
}
