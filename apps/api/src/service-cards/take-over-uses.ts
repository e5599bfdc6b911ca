import { Injectable } from '@nestjs/common';
import { fen, refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Catalog } from '../catalog';
import { account, house, Ledger } from '../ledger';
import { Members } from '../members';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { useAsset } from './card-book';
import { CardBooks } from './card-books';
import { ServiceCardProductStore, type ServiceCardProduct } from './service-card-product.store';
import { ServiceCardStore, type ServiceCard } from './service-card.store';
import { ServiceCardUseStore } from './service-card-use.store';

/** Uses of one service another system owed somebody. */
export interface OldUses {
  readonly memberId: string;
  readonly serviceId: string;
  readonly left: number;
  /** The last day of use; null for ever. */
  readonly lastDay: ShopDay | null;
  /** The row that says so: the lot keeps its id. */
  readonly sourceId: string;
  readonly shopId: string;
  readonly staffId: string;
}

/** The card that holds uses that were taken over. */
export interface TakenOverUses {
  readonly cardId: string;
  readonly entryId: string;
}

type UndoHead = Pick<OldUses, 'shopId' | 'staffId'> & { readonly title: string; readonly reason: string };

/**
 * Gives a member the uses of another system on a times card of their own, and takes them back while nobody used them. What was paid for
 * them there is not known here, so they earn nothing and are worth nothing in a refund: such a refund is the merchant's to decide.
 */
@Injectable()
export class TakeOverUses {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly members: Members,
    private readonly catalog: Catalog,
    private readonly products: ServiceCardProductStore,
    private readonly cards: ServiceCardStore,
    private readonly books: CardBooks,
    private readonly uses: ServiceCardUseStore,
  ) {}

  /** @throws Refused NOT_FOUND for a member or a service there isn't. */
  async run(tx: Tx, old: OldUses): Promise<TakenOverUses> {
    const product = await this.productOf(tx, old);
    const owner = await this.members.keep(tx, old.memberId);
    if (!owner) throw new Refused(refuse('NOT_FOUND'));
    const card = this.cardOf(old, product, owner.id);
    await this.cards.add(tx, card);
    const lot = await this.ledger.openLot(tx, {
      holderId: card.id,
      source: 'openingBalance',
      sourceId: old.sourceId,
      title: product.name,
      shopId: old.shopId,
      terms: {},
      lapsesOn: null,
      gives: [{ asset: useAsset(old.serviceId), amount: old.left }],
    });
    const { entryId } = await this.ledger.post(tx, {
      kind: 'openingBalance',
      shopId: old.shopId,
      staffId: old.staffId,
      title: product.name,
      postings: lot.accounts.map(({ id, asset, given }) => ({
        ...{ asset, amount: given },
        from: house('openingBalance', old.shopId),
        to: account(id),
      })),
    });
    return { cardId: card.id, entryId };
  }

  /** Whether all of them are still there, on a card as it was opened; it is locked from here on. */
  async isWhole(tx: Tx, { cardId }: TakenOverUses): Promise<boolean> {
    const { card, services } = await this.books.mustLock(tx, cardId, shopDayOf(this.clock.now()));
    const untouched = services.every(({ used, lapsed }) => used === 0 && lapsed === 0);
    return untouched && card.state === 'active' && card.extendedTo === null && !(await this.uses.isHeld(tx, cardId));
  }

  /** Takes back what is whole; the card is closed. */
  async undo(tx: Tx, { cardId, entryId }: TakenOverUses, head: UndoHead): Promise<void> {
    await this.ledger.reverse(tx, entryId, head);
    await this.cards.setState(tx, cardId, 'closed');
  }

  /** The version that grants so many uses of this service: made when it is first needed, then the same for everybody. */
  private async productOf(tx: Tx, { serviceId, left, staffId }: OldUses): Promise<ServiceCardProduct> {
    const known = await this.products.oldVersion(tx, serviceId, left);
    if (known) return known;
    const service = (await this.catalog.servicesByIds(tx, [serviceId])).get(serviceId);
    if (!service) throw new Refused(refuse('NOT_FOUND'));
    const versionId = this.ids.next();
    if (await this.products.addOldVersion(tx, { serviceId, granted: left, versionId })) {
      const granted = { serviceId, serviceName: service.name, granted: left, perDayMax: null, perMonthMax: null };
      const product: ServiceCardProduct = {
        ...{ productId: this.ids.next(), versionId, kind: 'timesCard', name: `期初${service.name}`, active: false },
        ...{ priceFen: 0, shopIds: null, carsMax: null, carChangesMax: null, transferable: false },
        ...{ earnsPoints: false, onPhone: false, labour: null },
        validity: { startsWith: 'purchase', startsOn: null, months: null },
        services: [{ ...granted, listPriceFen: fen(service.priceFen) }],
      };
      await this.products.addVersion(tx, product, { staffId, reason: null, at: this.clock.now() });
    }
    const made = await this.products.oldVersion(tx, serviceId, left);
    if (!made) throw new Error(`no version holds ${String(left)} uses of ${serviceId}`);
    return made;
  }

  private cardOf(
    { lastDay, shopId }: OldUses,
    { versionId, ...terms }: ServiceCardProduct,
    memberId: string,
  ): ServiceCard {
    const issuedAt = this.clock.now();
    const today = shopDayOf(issuedAt);
    const { productId, kind, name, validity, shopIds, carsMax, carChangesMax, transferable, labour, services } = terms;
    return {
      ...{ id: this.ids.next(), memberId, versionId, state: 'active' },
      terms: { productId, kind, name, validity, shopIds, carsMax, carChangesMax, transferable, labour, services },
      ...{ priceFen: 0, deferredFen: 0, earnedFen: 0 },
      ...{
        boughtOn: today,
        startsOn: today,
        expiresOn: lastDay,
        extendedTo: null,
        lapsed: false,
        refundAskedOn: null,
        carChanges: 0,
        heldSince: null,
        giftReason: null,
      },
      ...{ shopId, soldBy: null, saleId: null, saleLineId: null, place: 0, termsVersion: null, issuedAt },
    };
  }
}
