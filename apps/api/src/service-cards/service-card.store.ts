import { Injectable } from '@nestjs/common';
import type { ServiceCardState, ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { termsFrom, type CardTerms } from './card-terms';

/** A card's row. */
export interface ServiceCard {
  readonly id: string;
  readonly memberId: string;
  readonly versionId: string;
  readonly state: ServiceCardState;
  readonly terms: CardTerms;
  /** Of the merchant's terms for prepaid cards, as its buyer accepted them; null when it wasn't sold. */
  readonly termsVersion: string | null;
  readonly priceFen: number;
  readonly deferredFen: number;
  readonly earnedFen: number;
  readonly boughtOn: ShopDay;
  readonly startsOn: ShopDay | null;
  readonly expiresOn: ShopDay | null;
  readonly extendedTo: ShopDay | null;
  readonly lapsed: boolean;
  /** Since when its refund waits; whoever asked in time loses nothing by the wait. */
  readonly refundAskedOn: ShopDay | null;
  readonly carChanges: number;
  /** When another member gave it to its owner: what was done with it before is not the owner's to see. */
  readonly heldSince: Date | null;
  /** Why the shop gave it; null of one that was sold or taken over. */
  readonly giftReason: string | null;
  readonly shopId: string;
  readonly soldBy: string | null;
  readonly saleId: string | null;
  readonly saleLineId: string | null;
  /** Which of the cards of its line. */
  readonly place: number;
  readonly issuedAt: Date;
}

type Row = Omit<ServiceCard, 'terms' | 'lapsed'> & { terms: string; lapsed: 0 | 1 };

const columns = `id, member_id AS memberId, version_id AS versionId, state, terms, terms_version AS termsVersion, price_fen AS priceFen,
  deferred_fen AS deferredFen, earned_fen AS earnedFen, bought_on AS boughtOn, starts_on AS startsOn,
  expires_on AS expiresOn, extended_to AS extendedTo, lapsed, refund_asked_on AS refundAskedOn, car_changes AS carChanges, held_since AS heldSince,
  gift_reason AS giftReason, shop_id AS shopId,
  sold_by AS soldBy, sale_id AS saleId, sale_line_id AS saleLineId, place, issued_at AS issuedAt`;
const lastDay = 'COALESCE(extended_to, expires_on)';
const open = "state IN ('active', 'frozen', 'lost')";

/** All SQL of cards and the cars bound to them. */
@Injectable()
export class ServiceCardStore {
  async ofMembers(reader: Reader, memberIds: readonly string[]): Promise<ServiceCard[]> {
    if (memberIds.length === 0) return [];
    return cardsFrom(
      await reader.rows<Row>(`SELECT ${columns} FROM service_card WHERE member_id IN (?) ORDER BY id`, [memberIds]),
    );
  }

  async findMany(reader: Reader, ids: readonly string[]): Promise<ServiceCard[]> {
    if (ids.length === 0) return [];
    return cardsFrom(await reader.rows<Row>(`SELECT ${columns} FROM service_card WHERE id IN (?) ORDER BY id`, [ids]));
  }

  async find(reader: Reader, id: string): Promise<ServiceCard | null> {
    const [card] = cardsFrom(await reader.rows<Row>(`SELECT ${columns} FROM service_card WHERE id = ?`, [id]));
    return card ?? null;
  }

  /** What cards are called, by their ids. */
  async namesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.findMany(reader, ids)).map(({ id, terms }) => [id, terms.name]));
  }

  /** The member of each card. */
  async holdersOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const sql = 'SELECT id, member_id AS memberId FROM service_card WHERE id IN (?)';
    const rows = await reader.rows<{ id: string; memberId: string }>(sql, [ids]);
    return new Map(rows.map(({ id, memberId }) => [id, memberId]));
  }

  /** The member of each card that sales issued. */
  async holdersOfSales(
    reader: Reader,
    saleIds: readonly string[],
  ): Promise<{ readonly saleId: string; readonly memberId: string }[]> {
    if (saleIds.length === 0) return [];
    const sql = 'SELECT sale_id AS saleId, member_id AS memberId FROM service_card WHERE sale_id IN (?)';
    return reader.rows<{ saleId: string; memberId: string }>(sql, [saleIds]);
  }

  /** By ascending id, whatever the order they are named in. */
  async lock(tx: Tx, ids: readonly string[]): Promise<ServiceCard[]> {
    if (ids.length === 0) return [];
    return cardsFrom(
      await tx.rows<Row>(`SELECT ${columns} FROM service_card WHERE id IN (?) ORDER BY id FOR UPDATE`, [ids]),
    );
  }

  /** The cards a sale issued, by ascending id. */
  async idsOfSale(reader: Reader, saleId: string): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>('SELECT id FROM service_card WHERE sale_id = ? ORDER BY id', [
      saleId,
    ]);
    return rows.map(({ id }) => id);
  }

  async lockAll(tx: Tx, memberId: string): Promise<void> {
    await tx.rows('SELECT id FROM service_card WHERE member_id = ? ORDER BY id FOR UPDATE', [memberId]);
  }

  /** After a merge the survivor has the cards of both. */
  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE service_card SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
  }

  /** A locked card changes hands: the cars of whoever gives it are taken off, and its new owner is warned anew of its end. */
  async handOver(
    tx: Tx,
    id: string,
    { memberId, carIds, at }: { memberId: string; carIds: readonly string[]; at: Date },
  ): Promise<void> {
    const sql = 'UPDATE service_card SET member_id = ?, held_since = ?, warned_for = NULL WHERE id = ?';
    await tx.write(sql, [memberId, at, id]);
    await tx.write('DELETE FROM service_card_car WHERE card_id = ?', [id]);
    await tx.insert(
      'service_card_car',
      carIds.map((carId) => ({ card_id: id, car_id: carId, added_at: at })),
    );
  }

  /** Adds a card; false when this card of its line was issued before. */
  add(tx: Tx, card: ServiceCard): Promise<boolean> {
    return tx.insertUnlessTaken('service_card', {
      id: card.id,
      member_id: card.memberId,
      version_id: card.versionId,
      state: card.state,
      terms: JSON.stringify(card.terms),
      terms_version: card.termsVersion,
      price_fen: card.priceFen,
      deferred_fen: card.deferredFen,
      earned_fen: card.earnedFen,
      bought_on: card.boughtOn,
      starts_on: card.startsOn,
      expires_on: card.expiresOn,
      extended_to: card.extendedTo,
      lapsed: card.lapsed,
      warned_for: null,
      refund_asked_on: card.refundAskedOn,
      car_changes: card.carChanges,
      held_since: card.heldSince,
      gift_reason: card.giftReason,
      shop_id: card.shopId,
      sold_by: card.soldBy,
      sale_id: card.saleId,
      sale_line_id: card.saleLineId,
      place: card.place,
      issued_at: card.issuedAt,
    });
  }

  /** First and last day by the terms: set by the first use, taken away when it is undone. */
  async setDays(tx: Tx, id: string, days: Pick<ServiceCard, 'startsOn' | 'expiresOn'>): Promise<void> {
    await tx.write('UPDATE service_card SET starts_on = ?, expires_on = ? WHERE id = ?', [
      days.startsOn,
      days.expiresOn,
      id,
    ]);
  }

  /** Serves until that day from now on, also when it had lapsed. */
  async extend(tx: Tx, id: string, until: ShopDay): Promise<void> {
    await tx.write('UPDATE service_card SET extended_to = ?, lapsed = 0 WHERE id = ?', [until, id]);
  }

  async setState(tx: Tx, id: string, state: ServiceCardState): Promise<void> {
    await tx.write('UPDATE service_card SET state = ? WHERE id = ?', [state, id]);
  }

  async markLapsed(tx: Tx, id: string): Promise<void> {
    await tx.write('UPDATE service_card SET lapsed = 1 WHERE id = ?', [id]);
  }

  /** Its refund waits since a day, or is decided. It was judged in time: a midnight since then changes nothing. */
  async setRefundAsked(tx: Tx, id: string, on: ShopDay | null): Promise<void> {
    await tx.writeLater(`UPDATE service_card SET refund_asked_on = LEAST(?, COALESCE(${lastDay}, ?)) WHERE id = ?`, [
      on,
      on,
      id,
    ]);
  }

  async markWarned(tx: Tx, id: string, lastOn: ShopDay): Promise<void> {
    await tx.write('UPDATE service_card SET warned_for = ? WHERE id = ?', [lastOn, id]);
  }

  async earn(tx: Tx, id: string, amountFen: number): Promise<void> {
    await tx.write('UPDATE service_card SET earned_fen = earned_fen + ? WHERE id = ?', [amountFen, id]);
  }

  /** Cards whose last day has gone and which aren't written off nor wait for their refund, by id from the one after `after` on. */
  toLapse(reader: Reader, today: ShopDay, page: { after: string; limit: number }): Promise<string[]> {
    const due = `lapsed = 0 AND refund_asked_on IS NULL AND ${open} AND expires_on < ? AND ${lastDay} < ?`;
    return this.idsWhere(reader, due, [today, today], page);
  }

  /** Cards that end between two days, the first and the last included, of which the owner isn't warned yet. */
  toWarn(
    reader: Reader,
    { from, to }: { from: ShopDay; to: ShopDay },
    page: { after: string; limit: number },
  ): Promise<string[]> {
    const unwarned = `(warned_for IS NULL OR warned_for <> ${lastDay})`;
    return this.idsWhere(
      reader,
      `lapsed = 0 AND ${open} AND expires_on <= ? AND ${lastDay} BETWEEN ? AND ? AND ${unwarned}`,
      [to, from, to],
      page,
    );
  }

  /** Cards that began before a day and have earned less than they will. */
  toEarn(reader: Reader, before: ShopDay, page: { after: string; limit: number }): Promise<string[]> {
    return this.idsWhere(
      reader,
      `${open} AND starts_on < ? AND earned_fen < deferred_fen AND version_id IN
         (SELECT id FROM service_card_version WHERE kind = 'annualPass')`,
      [before],
      page,
    );
  }

  private async idsWhere(
    reader: Reader,
    condition: string,
    params: readonly string[],
    { after, limit }: { after: string; limit: number },
  ): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      `SELECT id FROM service_card WHERE ${condition} AND id > ? ORDER BY id LIMIT ?`,
      [...params, after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The cars bound to each card; cards without are missing. */
  async carsOf(reader: Reader, cardIds: readonly string[]): Promise<Map<string, string[]>> {
    if (cardIds.length === 0) return new Map();
    const rows = await reader.rows<{ cardId: string; carId: string }>(
      'SELECT card_id AS cardId, car_id AS carId FROM service_card_car WHERE card_id IN (?) ORDER BY added_at, car_id',
      [cardIds],
    );
    const byCard = new Map<string, string[]>();
    for (const { cardId, carId } of rows) byCard.set(cardId, [...(byCard.get(cardId) ?? []), carId]);
    return byCard;
  }

  /** Binds and unbinds cars of a locked card. */
  async changeCars(
    tx: Tx,
    cardId: string,
    { added, removed, at }: { added: readonly string[]; removed: readonly string[]; at: Date },
  ): Promise<void> {
    if (removed.length > 0)
      await tx.write('DELETE FROM service_card_car WHERE card_id = ? AND car_id IN (?)', [cardId, removed]);
    await tx.insert(
      'service_card_car',
      added.map((carId) => ({ card_id: cardId, car_id: carId, added_at: at })),
    );
    await this.countCarChanges(tx, cardId, removed.length);
  }

  async countCarChanges(tx: Tx, cardId: string, times: number): Promise<void> {
    await tx.write('UPDATE service_card SET car_changes = car_changes + ? WHERE id = ?', [times, cardId]);
  }

  /** The cards a car is bound to, by ascending id. */
  async idsOfCar(reader: Reader, carId: string): Promise<string[]> {
    const sql = 'SELECT card_id AS id FROM service_card_car WHERE car_id = ? ORDER BY card_id';
    return (await reader.rows<{ id: string }>(sql, [carId])).map(({ id }) => id);
  }
}

function cardsFrom(rows: readonly Row[]): ServiceCard[] {
  return rows.map(({ terms, lapsed, ...row }) => ({ ...row, terms: termsFrom(terms), lapsed: lapsed === 1 }));
}
