import { Injectable } from '@nestjs/common';
import { limitFor, may, refuse, shopDayOf } from '@cheyou/domain';
import { Catalog } from '../catalog';
import { Levels } from '../levels';
import { Cars, Members } from '../members';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { StaffRoom } from '../staff';
import { CardsOnSale } from './cards-on-sale';
import { linesFrom, titleOf, type LineWish, type OnSale, type Performer } from './sale-lines';
import { SaleStore, type Sale, type StoredLine } from './sale.store';

export interface SaleWish {
  carId: string | null;
  memberId: string | null;
  lines: readonly LineWish[];
}

/** Opens a sale at today's prices; prices stay as they were read until the lines are edited. */
@Injectable()
export class OpenSale {
  constructor(
    private readonly once: Once,
    private readonly sales: SaleStore,
    private readonly catalog: Catalog,
    private readonly cardsOnSale: CardsOnSale,
    private readonly cars: Cars,
    private readonly levels: Levels,
    private readonly members: Members,
    private readonly staff: StaffRoom,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the id of the sale. */
  async run(key: RequestKey, actor: StaffCaller, wish: SaleWish): Promise<string> {
    const { saleId } = await this.once.run(key, async (tx) => ({ saleId: await this.open(tx, actor, wish) }));
    return saleId;
  }

  private async open(tx: Tx, actor: StaffCaller, wish: SaleWish): Promise<string> {
    const now = this.clock.now();
    const day = shopDayOf(now);
    const { shopId, staffId } = actor.staff;
    const who = await this.whose(tx, wish);
    const { lines, totalFen } = await this.price(tx, actor, who.memberId, wish.lines);
    const id = this.ids.next();
    await this.sales.addLines(tx, id, lines);
    // Late: until this transaction ends, nobody else in the shop gets a number.
    const number = await this.sales.nextNumber(tx, shopId, day);
    const sale: Sale = {
      id,
      number: numberOf(shopId, day, number),
      state: 'open',
      shopId,
      ...who,
      title: titleOf(lines),
      totalFen,
      version: 1,
      openedAt: now,
      openedBy: staffId,
    };
    await this.sales.add(tx, sale, day);
    return sale.id;
  }

  /** Lines at today's prices and those of the member's level, within the limits of the caller's role. */
  async price(
    reader: Reader,
    actor: StaffCaller,
    memberId: string | null,
    wishes: readonly LineWish[],
  ): Promise<{ lines: StoredLine[]; totalFen: number }> {
    const onSale = await this.onSale(reader, wishes);
    const limits = {
      discountPercentMax: limitFor(actor.staff.role, 'discountPercent'),
      performers: await this.performers(reader, actor.staff.shopId, wishes),
      level: memberId === null ? null : await this.levels.of(reader, memberId),
    };
    return allowed(linesFrom(wishes, onSale, limits, () => this.ids.next()));
  }

  private async onSale(reader: Reader, wishes: readonly LineWish[]): Promise<OnSale> {
    const ids = [
      ...new Set(wishes.flatMap(({ serviceId, cardVersion }) => (cardVersion === undefined ? serviceId : []))),
    ];
    const cards = wishes.some(({ cardVersion }) => cardVersion !== undefined);
    return {
      services: await this.catalog.servicesByIds(reader, ids),
      cards: cards ? await this.cardsOnSale.byVersion(reader) : new Map(),
    };
  }

  /** Whoever the lines name, and whether they work in the shop now: there, or in all shops. */
  private async performers(
    reader: Reader,
    shopId: string,
    wishes: readonly LineWish[],
  ): Promise<Map<string, Performer>> {
    const ids = new Set(wishes.flatMap(({ performerId }) => performerId ?? []));
    const people = await this.staff.findMany(reader, [...ids]);
    return new Map(
      people.map(({ id, name, role, shopId: home, state }) => [
        id,
        { name, here: state === 'active' && (home === shopId || may(role, 'shop.edit') === 'merchant') },
      ]),
    );
  }

  /** A car with one owner brings the member along. */
  private async whose(tx: Tx, wish: SaleWish): Promise<Pick<Sale, 'carId' | 'plate' | 'plateKind' | 'memberId'>> {
    const car = wish.carId === null ? null : await this.cars.find(tx, wish.carId);
    if (wish.carId !== null && !car) throw new Refused(refuse('NOT_FOUND'));
    const memberId = wish.memberId ?? (car ? await this.ownerOf(tx, car.id) : null);
    // A merged member's id stands for the survivor, and nobody merges it away before the sale is there to be moved.
    const member = memberId === null ? null : await this.members.keep(tx, memberId);
    if (memberId !== null && !member) throw new Refused(refuse('NOT_FOUND'));
    return {
      carId: car?.id ?? null,
      plate: car?.plate ?? null,
      plateKind: car?.plateKind ?? null,
      memberId: member?.id ?? null,
    };
  }

  private async ownerOf(reader: Reader, carId: string): Promise<string | null> {
    const people = (await this.cars.peopleOf(reader, [carId])).get(carId) ?? [];
    return people.find((one) => one.role === 'owner')?.memberId ?? null;
  }
}

/** S + the last four characters of the shop's id + day + running number: unique over the merchant, readable aloud. */
function numberOf(shopId: string, day: string, running: number): string {
  return `S${day.slice(2).replaceAll('-', '')}-${shopId.slice(-4)}-${String(running).padStart(3, '0')}`;
}
