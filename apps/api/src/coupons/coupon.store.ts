import { Injectable } from '@nestjs/common';
import type { CouponFacts, CouponState, CouponTerms, ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';

/** How a coupon came to its owner. */
export type IssueWay = 'claim' | 'grant' | 'registration' | 'code' | 'birthday' | 'spend' | 'level';

export type StoredState = Exclude<CouponState, 'expired'>;

export interface Coupon {
  readonly id: string;
  readonly templateId: string;
  readonly ownerId: string;
  readonly state: StoredState;
  readonly terms: CouponTerms;
  readonly carId: string | null;
  readonly validFrom: ShopDay;
  readonly validUntil: ShopDay;
  readonly costFen: number;
  readonly way: IssueWay;
  /** Why it came, for its owner; null when its way says it. */
  readonly why: string | null;
  readonly issuedAt: Date;
  readonly settlementId: string | null;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
  /** Why it was revoked. */
  readonly reason: string | null;
}

export interface NewCoupon extends Omit<Coupon, 'state' | 'settlementId' | 'usedAt' | 'revokedAt' | 'reason'> {
  readonly templateVersion: number;
  readonly issuedFor: string;
  readonly occasion: string | null;
  readonly issuedBy: string | null;
}

/** A coupon that came for money spent. */
export interface SpendGift extends Pick<Coupon, 'id' | 'templateId'> {
  readonly state: 'issued' | 'reserved';
  readonly templateVersion: number;
  readonly occasion: string;
}

type Row = Omit<Coupon, 'terms'> & { terms: string };

const select = `SELECT id, template_id AS templateId, owner_id AS ownerId, state, terms, car_id AS carId, valid_from AS validFrom,
  valid_until AS validUntil, cost_fen AS costFen, way, why, issued_at AS issuedAt, settlement_id AS settlementId, used_at AS usedAt,
  revoked_at AS revokedAt, reason FROM coupon`;

/** All SQL of coupons. */
@Injectable()
export class CouponStore {
  insert(tx: Tx, coupon: NewCoupon): Promise<void> {
    return tx.insert('coupon', [
      {
        id: coupon.id,
        template_id: coupon.templateId,
        template_version: coupon.templateVersion,
        owner_id: coupon.ownerId,
        state: 'issued',
        terms: JSON.stringify(coupon.terms),
        car_id: coupon.carId,
        valid_from: coupon.validFrom,
        valid_until: coupon.validUntil,
        cost_fen: coupon.costFen,
        way: coupon.way,
        issued_for: coupon.issuedFor,
        occasion: coupon.occasion,
        why: coupon.why,
        issued_by: coupon.issuedBy,
        issued_at: coupon.issuedAt,
      },
    ]);
  }

  /** Those there are, by ascending id. */
  async findMany(reader: Reader, ids: readonly string[]): Promise<Coupon[]> {
    if (ids.length === 0) return [];
    return (await reader.rows<Row>(`${select} WHERE id IN (?) ORDER BY id`, [ids])).map(couponOf);
  }

  async find(reader: Reader, id: string): Promise<Coupon | null> {
    const row = await reader.row<Row>(`${select} WHERE id = ?`, [id]);
    return row && couponOf(row);
  }

  /** What an occasion gave already. */
  async issuedFor(reader: Reader, source: string): Promise<Coupon | null> {
    const row = await reader.row<Row>(`${select} WHERE issued_for = ?`, [source]);
    return row && couponOf(row);
  }

  /** Locks coupons in the order of their ids; unknown ones are missing. */
  async lock(tx: Tx, ids: readonly string[]): Promise<Coupon[]> {
    if (ids.length === 0) return [];
    return (await tx.rows<Row>(`${select} WHERE id IN (?) ORDER BY id FOR UPDATE`, [ids])).map(couponOf);
  }

  /** Locks whatever a member has: what is under way with it ends first. */
  async lockAll(tx: Tx, ownerId: string): Promise<Coupon[]> {
    return (await tx.rows<Row>(`${select} WHERE owner_id = ? ORDER BY id FOR UPDATE`, [ownerId])).map(couponOf);
  }

  /** Coupons that may be used on a day or later: those usable now first, of them what ends soonest. */
  async open(reader: Reader, ownerIds: readonly string[], today: ShopDay, limit: number): Promise<Coupon[]> {
    if (ownerIds.length === 0) return [];
    const rows = await reader.rows<Row>(
      `${select} WHERE owner_id IN (?) AND state = 'issued' AND valid_until >= ? ORDER BY valid_from > ?, valid_until, id LIMIT ?`,
      [ownerIds, today, today, limit],
    );
    return rows.map(couponOf);
  }

  /** Coupons for one car only that may be used on a day or later, those that wait for a payment too. */
  async ofCar(reader: Reader, carId: string, today: ShopDay): Promise<Coupon[]> {
    const usable = "state IN ('issued', 'reserved') AND valid_until >= ?";
    return (await reader.rows<Row>(`${select} WHERE car_id = ? AND ${usable} ORDER BY id`, [carId, today])).map(
      couponOf,
    );
  }

  /** Coupons that wait for a payment, and those used or revoked: the newest first. */
  async inState(reader: Reader, ownerId: string, state: StoredState, limit: number): Promise<Coupon[]> {
    const rows = await reader.rows<Row>(`${select} WHERE owner_id = ? AND state = ? ORDER BY id DESC LIMIT ?`, [
      ownerId,
      state,
      limit,
    ]);
    return rows.map(couponOf);
  }

  /** Coupons whose last day has gone, the latest first. */
  async expired(reader: Reader, ownerId: string, today: ShopDay, limit: number): Promise<Coupon[]> {
    const rows = await reader.rows<Row>(
      `${select} WHERE owner_id = ? AND state = 'issued' AND valid_until < ? ORDER BY valid_until DESC, id DESC LIMIT ?`,
      [ownerId, today, limit],
    );
    return rows.map(couponOf);
  }

  /** Everything a member ever had, for an export. */
  async allOf(reader: Reader, ownerId: string): Promise<Coupon[]> {
    return (await reader.rows<Row>(`${select} WHERE owner_id = ? ORDER BY id`, [ownerId])).map(couponOf);
  }

  /** How many coupons of each template a member ever got, revoked ones too. */
  async gotOf(reader: Reader, ownerId: string, templateIds: readonly string[]): Promise<Map<string, number>> {
    if (templateIds.length === 0) return new Map();
    const rows = await reader.rows<{ templateId: string; got: number }>(
      `SELECT template_id AS templateId, COUNT(*) AS got FROM coupon WHERE owner_id = ? AND template_id IN (?) GROUP BY template_id`,
      [ownerId, templateIds],
    );
    return new Map(rows.map(({ templateId, got }) => [templateId, got]));
  }

  /** Whether the member, or somebody who became one with it, got one by this occasion since an instant. */
  async gotOn(
    reader: Reader,
    of: { ownerId: string; templateId: string; occasion: string; since: Date },
  ): Promise<boolean> {
    const row = await reader.row(
      'SELECT id FROM coupon WHERE owner_id = ? AND template_id = ? AND occasion = ? AND issued_at >= ? LIMIT 1',
      [of.ownerId, of.templateId, of.occasion, of.since],
    );
    return row !== null;
  }

  /** Locks what a member got for money spent and hasn't used, by ascending id. */
  async lockSpendGifts(tx: Tx, ownerId: string): Promise<SpendGift[]> {
    const waiting = "way = 'spend' AND state IN ('issued', 'reserved') AND occasion IS NOT NULL";
    // By their ids: found and locked in one, they would be locked in the order of another index.
    const found = await tx.rows<{ id: string }>(`SELECT id FROM coupon WHERE owner_id = ? AND ${waiting}`, [ownerId]);
    if (found.length === 0) return [];
    return tx.rows<SpendGift>(
      `SELECT id, template_id AS templateId, template_version AS templateVersion, state, occasion
       FROM coupon WHERE id IN (?) AND ${waiting} ORDER BY id FOR UPDATE`,
      [found.map(({ id }) => id)],
    );
  }

  /** What was taken back of an occasion may come again, as another coupon. */
  freeOccasion(tx: Tx, id: string): Promise<void> {
    return tx.writeLater("UPDATE coupon SET occasion = NULL, issued_for = CONCAT('taken:', id) WHERE id = ?", [id]);
  }

  /** Gives locked coupons, all of them issued, to a settlement. */
  take(
    tx: Tx,
    ids: readonly string[],
    { settlementId, held, at }: { settlementId: string; held: boolean; at: Date },
  ): Promise<void> {
    return tx.writeLater(
      "UPDATE coupon SET state = ?, settlement_id = ?, used_at = ? WHERE id IN (?) AND state = 'issued'",
      [held ? 'reserved' : 'used', settlementId, held ? null : at, ids],
      { rows: ids.length, orElse: () => new Error(`a coupon of settlement ${settlementId}, locked, is not issued`) },
    );
  }

  /** What was reserved for a settlement is used. */
  capture(tx: Tx, settlementId: string, at: Date): Promise<number> {
    return tx.write("UPDATE coupon SET state = 'used', used_at = ? WHERE settlement_id = ? AND state = 'reserved'", [
      at,
      settlementId,
    ]);
  }

  /** What was reserved for a settlement is free again; what ended meanwhile is good until `until`. */
  release(tx: Tx, settlementId: string, today: ShopDay, until: ShopDay): Promise<number> {
    return tx.write(
      `UPDATE coupon SET state = 'issued', settlement_id = NULL, valid_until = IF(valid_until < ?, ?, valid_until)
       WHERE settlement_id = ? AND state = 'reserved'`,
      [today, until, settlementId],
    );
  }

  /** Used coupons of a settlement come back; what ended meanwhile is good until `until`. */
  giveBack(
    tx: Tx,
    settlementId: string,
    ids: readonly string[],
    { today, until }: { today: ShopDay; until: ShopDay },
  ): Promise<number> {
    return tx.write(
      `UPDATE coupon SET state = 'issued', settlement_id = NULL, used_at = NULL, valid_until = IF(valid_until < ?, ?, valid_until)
       WHERE settlement_id = ? AND id IN (?) AND state = 'used'`,
      [today, until, settlementId, ids],
    );
  }

  /** Takes an issued coupon from its owner; 0 when it isn't to be had any more. */
  revoke(tx: Tx, id: string, by: { staffId: string | null; reason: string; at: Date }): Promise<number> {
    return tx.write(
      "UPDATE coupon SET state = 'revoked', revoked_at = ?, revoked_by = ?, reason = ? WHERE id = ? AND state = 'issued'",
      [by.at, by.staffId, by.reason, id],
    );
  }

  /** After a merge the survivor has the coupons of both. */
  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE coupon SET owner_id = ? WHERE owner_id = ?', [intoId, fromId]);
  }
}

/** A coupon as the planner of settlements sees it. */
export function factsOf({ id, ownerId, state, terms, carId, validFrom, validUntil }: Coupon): CouponFacts {
  return { couponId: id, ownerId, state, ...terms, carId, validFrom, validUntil };
}

const couponOf = ({ terms, ...row }: Row): Coupon => ({ ...row, terms: JSON.parse(terms) as CouponTerms });
