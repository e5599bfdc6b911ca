import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, validDays } from '@cheyou/domain';
import { account, house, Ledger } from '../ledger';
import { Members } from '../members';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { useAsset } from './card-book';
import { CardNotices } from './card-notices';
import { ServiceCardProductStore, type ServiceCardProduct } from './service-card-product.store';
import { ServiceCardStore, type ServiceCard } from './service-card.store';

/** A paid line of kind `card`. */
export interface CardSale {
  readonly productVersionId: string;
  readonly memberId: string;
  /** Null when a card is given without a sale: then whoever gives it sees to it that it is given once. */
  readonly saleId: string | null;
  readonly saleLineId: string | null;
  /** One a card: what it cost, and what of that was real money and waits in `deferred` (fen). */
  readonly cards: readonly { readonly priceFen: number; readonly deferredFen: number }[];
  /** Of the merchant's terms for prepaid cards, as its buyer accepted them; null when it isn't sold. */
  readonly termsVersion: string | null;
  /** The cars to be bound; none serves every car, or is bound later. */
  readonly carIds: readonly string[];
  /** Why the shop gives it; null when it is sold. */
  readonly giftReason: string | null;
  readonly shopId: string;
  readonly soldBy: string | null;
}

/** Issues the cards a line sold: each once, however often it is asked for. */
@Injectable()
export class IssueServiceCards {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly members: Members,
    private readonly products: ServiceCardProductStore,
    private readonly cards: ServiceCardStore,
    private readonly notices: CardNotices,
  ) {}

  /** @returns the ids of the cards issued now. @throws Refused NOT_FOUND, SERVICE_CARD_CARS. */
  async run(tx: Tx, sale: CardSale): Promise<string[]> {
    const product = await this.products.version(tx, sale.productVersionId);
    // Whoever gets a card becomes nobody else until it is there.
    const owner = await this.members.keep(tx, sale.memberId);
    if (!product || !owner) throw new Refused(refuse('NOT_FOUND'));
    const { carsMax, name } = product;
    if (carsMax !== null && sale.carIds.length > carsMax)
      throw new Refused(refuse('SERVICE_CARD_CARS', { name, max: carsMax }));
    const issued: string[] = [];
    for (const [place, money] of sale.cards.entries()) {
      const card = this.cardOf(sale, product, owner.id, { ...money, place });
      if (!(await this.cards.add(tx, card))) continue;
      await this.fill(tx, card, product, sale);
      issued.push(card.id);
    }
    return issued;
  }

  private cardOf(
    sale: CardSale,
    { versionId, ...terms }: ServiceCardProduct,
    memberId: string,
    of: Pick<ServiceCard, 'priceFen' | 'deferredFen' | 'place'>,
  ): ServiceCard {
    const issuedAt = this.clock.now();
    const boughtOn = shopDayOf(issuedAt);
    const { productId, kind, name, validity, shopIds, carsMax, carChangesMax, transferable, labour, services } = terms;
    return {
      id: this.ids.next(),
      memberId,
      versionId,
      state: 'active',
      terms: { productId, kind, name, validity, shopIds, carsMax, carChangesMax, transferable, labour, services },
      termsVersion: sale.termsVersion,
      ...of,
      earnedFen: 0,
      boughtOn,
      ...validDays(validity, boughtOn, null),
      extendedTo: null,
      lapsed: false,
      refundAskedOn: null,
      carChanges: 0,
      heldSince: null,
      giftReason: sale.giftReason,
      shopId: sale.shopId,
      soldBy: sale.soldBy,
      saleId: sale.saleId,
      saleLineId: sale.saleLineId,
      issuedAt,
    };
  }

  /** Binds the cars and fills the lot with the counts; a pass has none. */
  private async fill(tx: Tx, card: ServiceCard, { carsMax }: ServiceCardProduct, sale: CardSale): Promise<void> {
    const added = carsMax === null ? [] : [...new Set(sale.carIds)];
    await this.cards.changeCars(tx, card.id, { added, removed: [], at: card.issuedAt });
    const { name, services } = card.terms;
    const gives = services.flatMap(({ serviceId, granted }) =>
      granted === null ? [] : [{ asset: useAsset(serviceId), amount: granted }],
    );
    if (gives.length > 0) {
      const lot = await this.ledger.openLot(tx, {
        holderId: card.id,
        source: 'grant',
        sourceId: card.id,
        title: name,
        shopId: sale.shopId,
        terms: {},
        // The card itself says until when it serves: it may be extended.
        lapsesOn: null,
        gives,
      });
      await this.ledger.post(tx, {
        kind: 'grant',
        shopId: sale.shopId,
        staffId: sale.soldBy,
        title: name,
        saleId: sale.saleId,
        postings: lot.accounts.map(({ id, asset, given }) => ({
          asset,
          amount: given,
          from: house('usesDone'),
          to: account(id),
        })),
      });
    }
    await this.notices.issued(tx, card);
  }
}
