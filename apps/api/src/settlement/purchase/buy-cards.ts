import { Injectable } from '@nestjs/common';
import { fen, planSettlement, points, refuse, shopDayOf, type SettlementPlan, type ShopDay } from '@cheyou/domain';
import { Cars, Members } from '../../members';
import { Payments } from '../../payments';
import { Clock, Ids } from '../../platform/clock';
import { Db, type Reader, type Tx } from '../../platform/database';
import { allowed, Refused, type Actor } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { ServiceCards, type ServiceCardProduct } from '../../service-cards';
import { Shops } from '../../shops';
import { AcceptTerms } from '../accept-terms';
import { CarryOut } from '../carry-out';
import { factsView } from '../facts-view';
import { factsOfLine } from '../sale-lines';
import { SaleStore, type Sale, type StoredLine } from '../sale.store';
import { FactsReader } from '../settlement-facts';
import { SettlementStore } from '../settlement.store';
import type { CardPurchaseQuote, CardPurchaseView } from './purchases.dto';

export interface CardPurchase {
  /** Of the offer that was shown. */
  readonly version: string;
  readonly qty: number;
  readonly carIds: readonly string[];
  /** Of the terms that were accepted. */
  readonly termsVersion: string;
  /** The price that was shown. */
  readonly quotedFen: number;
  /** From the own prepaid card; the rest is paid with WeChat. */
  readonly prepaid: { cardId: string; amountFen: number } | null;
}

/** Who buys, in the name of which shop. */
interface Buyer {
  readonly memberId: string;
  readonly shopId: string;
}

type Line = Pick<StoredLine, 'qty' | 'termsVersion'> & { product: ServiceCardProduct; carIds: readonly string[] };

/**
 * A member buys service cards on the phone: with WeChat it is a sale that waits from its first moment and sells when WeChat has spoken;
 * what the prepaid card pays all of is sold at once.
 */
@Injectable()
export class BuyCards {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly shops: Shops,
    private readonly members: Members,
    private readonly cars: Cars,
    private readonly serviceCards: ServiceCards,
    private readonly terms: AcceptTerms,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly facts: FactsReader,
    private readonly carryOut: CarryOut,
    private readonly payments: Payments,
    private readonly db: Db,
  ) {}

  /**
   * The key points at the settlement: a repeat goes on with the same order, or shows what was bought.
   * @throws Refused CARD_SALE_CLOSED, CARD_NOT_ON_SALE, TERMS_NOT_ACCEPTED, QUOTE_CHANGED, SERVICE_CARD_CARS, NOT_FOUND for a car or a
   * prepaid card of somebody else; CARD_FROZEN, CARD_LOST, CARD_CLOSED, BALANCE_SHORT, PREPAID_TOO_MUCH; what Payments.present refuses,
   * PAY_IN_WECHAT on a desktop.
   */
  async run(key: RequestKey, actor: Actor, wish: CardPurchase): Promise<CardPurchaseView> {
    const byWechat = (wish.prepaid?.amountFen ?? 0) < wish.quotedFen;
    if (byWechat && actor.appid === null) throw new Refused(refuse('PAY_IN_WECHAT'));
    const { settlementId } = await this.once.run(key, (tx) => this.buy(tx, actor.memberId, wish));
    const settlement = await this.settlements.find(this.db, settlementId);
    if (!settlement) throw new Error(`a purchase without its settlement ${settlementId}`);
    const { paymentOrderId, saleId, totalFen } = settlement;
    const [cardId = null] = await this.serviceCards.idsOfSale(this.db, saleId);
    const order = paymentOrderId === null ? null : await this.payments.present(paymentOrderId, actor);
    return { settlementId, totalFen, cardId, order };
  }

  /** What the phone plans a purchase with: the line, and the buyer's own cards and points. */
  async quote(memberId: string, versionId: string, qty: number): Promise<CardPurchaseQuote> {
    const { topUpOpen } = await this.shops.merchant(this.db);
    if (!topUpOpen) throw new Refused(refuse('CARD_SALE_CLOSED'));
    const product = await this.onPhone(this.db, versionId);
    const shopId = await this.shopFor(this.db, memberId, product);
    const line = this.lineOf({ qty, product, carIds: [], termsVersion: null });
    const sale = this.saleOf({ memberId, shopId }, line, product.priceFen * qty);
    const facts = await this.facts.forOwner(this.db, sale);
    const own = { lines: [factsOfLine(line)], rounding: 'none' as const, coupons: [], serviceCards: [] };
    return { facts: factsView({ ...facts, ...own }), quotedFen: sale.totalFen };
  }

  private async buy(tx: Tx, memberId: string, wish: CardPurchase): Promise<{ settlementId: string }> {
    // Whoever buys becomes nobody else until the sale is there to be moved.
    const member = await this.members.keep(tx, memberId);
    if (!member) throw new Refused(refuse('NOT_FOUND'));
    const product = await this.offered(tx, wish);
    await this.refuseOtherCars(tx, member.id, product, wish.carIds);
    const termsVersion = await this.terms.run(tx, member.id, wish.termsVersion, null);
    const shopId = await this.shopFor(tx, member.id, product);
    const line = this.lineOf({ qty: wish.qty, product, carIds: wish.carIds, termsVersion });
    const sale = await this.open(tx, { memberId: member.id, shopId }, line, product.priceFen * wish.qty);
    await this.shops.businessDay(tx, shopId);
    const plan = await this.plan(tx, { ...sale, memberId: member.id }, wish.prepaid);
    const done = await this.carryOut.run(tx, { actor: null, sale, plan, order: {}, cardLines: [line] });
    return { settlementId: done.settlement.id };
  }

  /** In the version that was shown, at the price that was. */
  private async offered(tx: Tx, { version, qty, quotedFen }: CardPurchase): Promise<ServiceCardProduct> {
    const { topUpOpen } = await this.shops.merchant(tx);
    if (!topUpOpen) throw new Refused(refuse('CARD_SALE_CLOSED'));
    const product = await this.onPhone(tx, version);
    const totalFen = product.priceFen * qty;
    if (quotedFen !== totalFen) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen }));
    return product;
  }

  private async onPhone(reader: Reader, version: string): Promise<ServiceCardProduct> {
    const products = await this.serviceCards.onSale(reader);
    const product = products.find(
      ({ versionId, onPhone, priceFen }) => versionId === version && onPhone && priceFen > 0,
    );
    if (!product) throw new Refused(refuse('CARD_NOT_ON_SALE'));
    return product;
  }

  private async refuseOtherCars(
    reader: Reader,
    memberId: string,
    { name, carsMax }: ServiceCardProduct,
    carIds: readonly string[],
  ): Promise<void> {
    if (carIds.length === 0) return;
    if (carsMax === null || carIds.length > carsMax)
      throw new Refused(refuse('SERVICE_CARD_CARS', carsMax === null ? { name } : { name, max: carsMax }));
    const own = (await this.cars.idsOfMembers(reader, [memberId])).get(memberId) ?? [];
    if (!carIds.every((id) => own.includes(id))) throw new Refused(refuse('NOT_FOUND'));
  }

  /** Where the buyer was last, when the card serves there; else the first shop that it serves. */
  private async shopFor(reader: Reader, memberId: string, { shopIds }: ServiceCardProduct): Promise<string> {
    const all = await this.shops.all(reader);
    const serving = all.map(({ id }) => id).filter((id) => shopIds === null || shopIds.includes(id));
    const last = await this.settlements.lastShopOf(reader, memberId);
    const shopId = serving.find((id) => id === last) ?? serving[0];
    if (shopId === undefined) throw new Error('a card that no shop serves');
    return shopId;
  }

  private lineOf({ qty, product, carIds, termsVersion }: Line): StoredLine {
    return {
      id: this.ids.next(),
      seq: 1,
      serviceId: product.productId,
      serviceVersion: null,
      cardVersionId: product.versionId,
      cardCarIds: carIds,
      termsVersion,
      kind: 'card',
      category: 'card',
      name: product.name,
      qty,
      listPriceFen: product.priceFen,
      levelPriceFen: null,
      manualPriceFen: null,
      priceReason: null,
      performerId: null,
      earnsPoints: product.earnsPoints,
      labourTenths: null,
      refundedQty: 0,
    };
  }

  private async open(tx: Tx, of: Buyer, line: StoredLine, totalFen: number): Promise<Sale> {
    const sale = this.saleOf(of, line, totalFen);
    await this.sales.add(tx, sale, shopDayOf(sale.openedAt));
    await this.sales.addLines(tx, sale.id, [line]);
    return sale;
  }

  private saleOf({ memberId, shopId }: Buyer, line: StoredLine, totalFen: number): Sale {
    const openedAt = this.clock.now();
    const id = this.ids.next();
    return {
      ...{ id, number: ownNumber(id, shopDayOf(openedAt)), state: 'open', shopId, memberId },
      ...{ carId: null, plate: null, plateKind: null },
      ...{ title: line.name, totalFen, version: 1, openedAt, openedBy: null },
    };
  }

  /** From the card as wished, the rest by WeChat, to the fen: a till rounds, a phone doesn't. The tap that buys is the consent. */
  private async plan(
    tx: Tx,
    sale: Sale & { memberId: string },
    prepaid: CardPurchase['prepaid'],
  ): Promise<SettlementPlan> {
    const named = { couponIds: [], serviceCardIds: [], spendsPoints: false, cardId: prepaid?.cardId ?? null };
    const facts = await this.facts.underLock(tx, null, sale, named, {});
    const fromCard = prepaid && { cardId: prepaid.cardId, amountFen: fen(prepaid.amountFen) };
    const restFen = fen(sale.totalFen - (prepaid?.amountFen ?? 0));
    const tenders = restFen > 0 ? [{ method: 'wechat' as const, amountFen: restFen }] : [];
    const wishes = { uses: [], couponIds: [], points: points(0), prepaid: fromCard, tenders };
    const consent = { kind: 'purchase', memberId: sale.memberId, saleId: sale.id } as const;
    return allowed(
      planSettlement({ ...facts, rounding: 'none', consent }, { ...wishes, quotedFen: fen(sale.totalFen) }),
    );
  }
}

/** W + day + the end of the id: owners don't queue for a running number. */
const ownNumber = (id: string, day: ShopDay): string => `W${day.slice(2).replaceAll('-', '')}-${id.slice(-8)}`;
