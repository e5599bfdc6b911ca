import { Injectable } from '@nestjs/common';
import { addDays, hoursText, isOpenAt, refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { Tx, type Reader } from '../platform/database';
import { Refused } from '../platform/http';
import type { ShopBrief } from './shops.dto';
import { ShopsStore, type MerchantValues, type PrepaidTerms, type ShopRecord } from './shops.store';

export type { PrepaidTerms };

/** The merchant's settings of the version in force; its amounts are what domain calls CardLimits. */
export interface MerchantInForce extends Readonly<MerchantValues> {
  readonly merchantId: string;
  readonly version: number;
  readonly prepaidTerms: PrepaidTerms;
}

/** A shop and its settings of the version in force. */
export type ShopInForce = Readonly<ShopRecord>;

/** What the rooms above ask about the merchant and its shops. */
@Injectable()
export class Shops {
  private readonly listeners: ((tx: Tx) => void)[] = [];
  private readonly readIn = new WeakMap<Reader, Map<string, ShopInForce>>();
  private readonly sharedIn = new WeakMap<Tx, Set<string>>();
  private readonly hoursInWords = new WeakMap<ShopRecord['hours'], string>();

  constructor(
    private readonly store: ShopsStore,
    private readonly clock: Clock,
  ) {}

  /** Every shop, in the order they were opened. */
  async briefs(reader: Reader): Promise<ShopBrief[]> {
    return (await this.store.shops(reader)).map((shop) => this.briefOf(shop));
  }

  /** @throws Refused NOT_FOUND */
  async brief(reader: Reader, shopId: string): Promise<ShopBrief> {
    return this.briefOf(await this.shop(reader, shopId));
  }

  /** Every shop with its settings. */
  all(reader: Reader): Promise<ShopInForce[]> {
    return this.store.shops(reader);
  }

  /** Within one transaction it is read once. @throws Refused NOT_FOUND */
  async shop(reader: Reader, shopId: string): Promise<ShopInForce> {
    const read = this.readIn.get(reader) ?? new Map<string, ShopInForce>();
    const known = read.get(shopId);
    if (known) return known;
    const shop = await this.store.shop(reader, shopId);
    if (!shop) throw new Refused(refuse('NOT_FOUND'));
    if (reader instanceof Tx) this.readIn.set(reader, read.set(shopId, shop));
    return shop;
  }

  /**
   * The day on which what happens in a shop now counts: today, or the day after the last one that was closed. Inside a transaction
   * the shop is shared until its end, so that nobody closes that day meanwhile: ask after the sale and before any card, coupon or
   * order is locked. Outside it is what would be answered. @throws Refused NOT_FOUND
   */
  async businessDay(reader: Reader, shopId: string): Promise<ShopDay> {
    if (reader instanceof Tx) await this.share(reader, shopId);
    return this.dayAfter(await this.shop(reader, shopId));
  }

  /** The same for whoever closes a day or counts a drawer: alone with the shop until the end. */
  async lockDay(tx: Tx, shopId: string): Promise<{ businessDay: ShopDay; closedThrough: ShopDay | null }> {
    const shop = await this.store.lockShop(tx, shopId);
    if (!shop) throw new Refused(refuse('NOT_FOUND'));
    this.remember(tx, shop);
    return { businessDay: this.dayAfter(shop), closedThrough: shop.closedThrough };
  }

  /** The last day of a shop that was closed; null before the first one was. */
  async closedThrough(reader: Reader, shopId: string): Promise<ShopDay | null> {
    return (await this.shop(reader, shopId)).closedThrough;
  }

  /** From here on nothing is dated on this day or before it; false when it is closed already. */
  async closeThrough(tx: Tx, shopId: string, on: ShopDay): Promise<boolean> {
    return (await this.store.closeThrough(tx, shopId, on)) > 0;
  }

  /** Names by id, of all shops. */
  names(reader: Reader): Promise<Map<string, string>> {
    return this.store.names(reader);
  }

  /** @throws Refused UNAVAILABLE while nobody has set the merchant up. */
  async merchant(reader: Reader): Promise<MerchantInForce> {
    const record = await this.store.merchant(reader);
    if (!record) throw new Refused(refuse('UNAVAILABLE'));
    const { terms, ...values } = record;
    return { ...values, prepaidTerms: terms };
  }

  /** What a sale in this shop goes by. */
  async settings(reader: Reader, shopId: string): Promise<{ merchant: MerchantInForce; shop: ShopInForce }> {
    return { merchant: await this.merchant(reader), shop: await this.shop(reader, shopId) };
  }

  /** The terms of any version a card was ever sold under. */
  terms(reader: Reader, version: string): Promise<PrepaidTerms | null> {
    return this.store.terms(reader, version);
  }

  /** Calls `onOpened` inside each transaction that opens a shop. Call it in onModuleInit. */
  whenOpened(onOpened: (tx: Tx) => void): void {
    this.listeners.push(onOpened);
  }

  /** For the use cases of this room. */
  opened(tx: Tx): void {
    for (const onOpened of this.listeners) onOpened(tx);
  }

  private async share(tx: Tx, shopId: string): Promise<void> {
    if (this.sharedIn.get(tx)?.has(shopId)) return;
    const shop = await this.store.shareShop(tx, shopId);
    if (!shop) throw new Refused(refuse('NOT_FOUND'));
    this.remember(tx, shop);
  }

  private remember(tx: Tx, shop: ShopRecord): void {
    const read = this.readIn.get(tx) ?? new Map<string, ShopInForce>();
    this.readIn.set(tx, read.set(shop.id, shop));
    const shared = this.sharedIn.get(tx) ?? new Set<string>();
    this.sharedIn.set(tx, shared.add(shop.id));
  }

  private dayAfter({ closedThrough }: ShopInForce): ShopDay {
    const today = shopDayOf(this.clock.now());
    return closedThrough !== null && closedThrough >= today ? addDays(closedThrough, 1) : today;
  }

  private briefOf({ id, name, city, address, phone, hours }: ShopRecord): ShopBrief {
    const words = this.hoursInWords.get(hours) ?? hoursText(hours);
    this.hoursInWords.set(hours, words);
    return { id, name, city, address, phone, openNow: isOpenAt(hours, this.clock.now()), hoursText: words };
  }
}
