import { Injectable } from '@nestjs/common';
import { fen, planSettlement, points, refuse, shopDayOf, type SettlementPlan, type ShopDay } from '@cheyou/domain';
import { Cars, Members } from '../../members';
import { Payments, type PaymentOrderView } from '../../payments';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { allowed, Refused, type Actor } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { ServiceCards, type ServiceCardProduct } from '../../service-cards';
import { Shops } from '../../shops';
import { CarryOut } from '../carry-out';
import { SaleStore, type Sale, type StoredLine } from '../sale.store';
import { FactsReader } from '../settlement-facts';
import { SettlementStore } from '../settlement.store';

export interface CardPurchase {
  /** Of the offer that was shown. */
  readonly version: string;
  readonly qty: number;
  readonly carIds: readonly string[];
  /** Of the terms that were accepted. */
  readonly termsVersion: string;
  /** The price that was shown. */
  readonly quotedFen: number;
}

type Line = Pick<StoredLine, 'qty'> & { product: ServiceCardProduct; carIds: readonly string[] };

/** A member buys service cards on the phone: a sale that waits for WeChat from its first moment, and sells when WeChat has spoken. */
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
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly facts: FactsReader,
    private readonly carryOut: CarryOut,
    private readonly payments: Payments,
  ) {}

  /**
   * The key points at the order: a repeat goes on with the same one.
   * @throws Refused CARD_SALE_CLOSED, CARD_NOT_ON_SALE, TERMS_NOT_ACCEPTED, QUOTE_CHANGED, SERVICE_CARD_CARS, NOT_FOUND for a car of
   * somebody else; what Payments.present refuses, PAY_IN_WECHAT on a desktop.
   */
  async run(key: RequestKey, actor: Actor, wish: CardPurchase): Promise<PaymentOrderView> {
    if (actor.appid === null) throw new Refused(refuse('PAY_IN_WECHAT'));
    const { orderId } = await this.once.run(key, (tx) => this.order(tx, actor.memberId, wish));
    return this.payments.present(orderId, actor);
  }

  private async order(tx: Tx, memberId: string, wish: CardPurchase): Promise<{ orderId: string }> {
    // Whoever buys becomes nobody else until the sale is there to be moved.
    const member = await this.members.keep(tx, memberId);
    if (!member) throw new Refused(refuse('NOT_FOUND'));
    const product = await this.offered(tx, wish);
    await this.refuseOtherCars(tx, member.id, product, wish.carIds);
    await this.members.accept(tx, member.id, 'prepaidTerms', wish.termsVersion);
    const shopId = await this.shopFor(tx, member.id, product);
    const line = this.lineOf({ qty: wish.qty, product, carIds: wish.carIds });
    const sale = await this.open(tx, { memberId: member.id, shopId }, line, product.priceFen * wish.qty);
    await this.shops.businessDay(tx, shopId);
    const plan = await this.plan(tx, sale);
    const done = await this.carryOut.run(tx, { actor: null, sale, plan, order: {}, cardLines: [line] });
    const { paymentOrderId } = done.settlement;
    if (paymentOrderId === null) throw new Error(`purchase ${sale.number} has no order`);
    return { orderId: paymentOrderId };
  }

  /** In the version that was shown, at the price and under the terms that were. */
  private async offered(tx: Tx, { version, qty, termsVersion, quotedFen }: CardPurchase): Promise<ServiceCardProduct> {
    const { topUpOpen, prepaidTerms } = await this.shops.merchant(tx);
    if (!topUpOpen) throw new Refused(refuse('CARD_SALE_CLOSED'));
    const products = await this.serviceCards.onSale(tx);
    const product = products.find(
      ({ versionId, onPhone, priceFen }) => versionId === version && onPhone && priceFen > 0,
    );
    if (!product) throw new Refused(refuse('CARD_NOT_ON_SALE'));
    if (termsVersion !== prepaidTerms.version)
      throw new Refused(refuse('TERMS_NOT_ACCEPTED', { version: prepaidTerms.version }));
    const totalFen = product.priceFen * qty;
    if (quotedFen !== totalFen) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen }));
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

  private lineOf({ qty, product, carIds }: Line): StoredLine {
    return {
      id: this.ids.next(),
      seq: 1,
      serviceId: product.productId,
      serviceVersion: null,
      cardVersionId: product.versionId,
      cardCarIds: carIds,
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
      refundedQty: 0,
    };
  }

  private async open(
    tx: Tx,
    { memberId, shopId }: { memberId: string; shopId: string },
    line: StoredLine,
    totalFen: number,
  ): Promise<Sale> {
    const openedAt = this.clock.now();
    const id = this.ids.next();
    const day = shopDayOf(openedAt);
    const sale: Sale = {
      ...{ id, number: ownNumber(id, day), state: 'open', shopId, memberId },
      ...{ carId: null, plate: null, plateKind: null },
      ...{ title: line.name, totalFen, version: 1, openedAt, openedBy: null },
    };
    await this.sales.add(tx, sale, day);
    await this.sales.addLines(tx, id, [line]);
    return sale;
  }

  /** All of it by WeChat, to the fen: a till rounds, a phone doesn't. */
  private async plan(tx: Tx, sale: Sale): Promise<SettlementPlan> {
    const nothing = { couponIds: [], serviceCardIds: [], spendsPoints: false, cardId: null };
    const facts = await this.facts.underLock(tx, null, sale, nothing, {});
    const amountFen = fen(sale.totalFen);
    const tenders = [{ method: 'wechat', amountFen }] as const;
    const wishes = { uses: [], couponIds: [], points: points(0), prepaid: null, tenders, quotedFen: amountFen };
    return allowed(planSettlement({ ...facts, rounding: 'none' }, wishes));
  }
}

/** W + day + the end of the id: owners don't queue for a running number. */
const ownNumber = (id: string, day: ShopDay): string => `W${day.slice(2).replaceAll('-', '')}-${id.slice(-8)}`;
