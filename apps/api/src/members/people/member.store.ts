import { Injectable } from '@nestjs/common';
import { isNamed, type Phone } from '@cheyou/domain';
import type { Reader, RowValues, SqlValue, Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';
import type { Member } from './member';
import { phoneColumns, phoneIndexOf, tailIndexOf } from './phone-columns';

interface Row {
  asked: string;
  id: string;
  name: string | null;
  phoneSealed: Buffer | null;
  phoneVerifiedAt: Date | null;
  gender: 'male' | 'female' | null;
  birthOn: string | null;
  note: string | null;
  elderMode: number;
  visits: number;
  lastVisitOn: string | null;
  openedShopId: string | null;
  createdAt: Date;
  bound: number;
}

const columns = `m.id, m.name, m.phone_sealed AS phoneSealed, m.phone_verified_at AS phoneVerifiedAt, m.gender,
  m.birth_on AS birthOn, m.note, m.elder_mode AS elderMode, m.visits, m.last_visit_on AS lastVisitOn,
  m.opened_shop_id AS openedShopId, m.created_at AS createdAt,
  EXISTS (SELECT 1 FROM identity i WHERE i.member_id = m.id) AS bound`;

const survivors = `SELECT asked.id AS asked, ${columns} FROM member asked
  JOIN member m ON m.id = COALESCE(asked.merged_into, asked.id) WHERE asked.id IN (?) AND m.state = 'active'`;

const newMember: RowValues = { state: 'active', elder_mode: false, visits: 0 };

/** What may be set on a member's row besides phone and state. */
export interface MemberChanges {
  name?: string | undefined;
  gender?: string | null | undefined;
  birth_on?: string | null | undefined;
  note?: string | null | undefined;
  elder_mode?: boolean | undefined;
}

@Injectable()
export class MemberStore {
  constructor(private readonly personalData: PersonalData) {}

  /** Survivors by the ids asked for; anonymised and unknown ones are missing. */
  async findMany(reader: Reader, ids: readonly string[]): Promise<Map<string, Member>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<Row>(survivors, [ids]);
    return new Map(rows.map((row) => [row.asked, this.memberOf(row)]));
  }

  /** The survivor of an id, who merges with nobody until the transaction ends; null when anonymised or unknown. */
  async keep(tx: Tx, id: string): Promise<Member | null> {
    const locked = await tx.row<Row>(`${survivors} LOCK IN SHARE MODE`, [[id]]);
    // Whoever became another while this waited points at the survivor by now.
    const row = locked ?? (await tx.row<Row>(`${survivors} LOCK IN SHARE MODE`, [[id]]));
    return row && this.memberOf(row);
  }

  /** Locks living members in the order of their ids, so that two merges queue instead of deadlocking; follows no merge. */
  async lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Member>> {
    const rows = await tx.rows<Row>(
      `SELECT m.id AS asked, ${columns} FROM member m WHERE m.id IN (?) AND m.state = 'active' ORDER BY m.id FOR UPDATE`,
      [[...ids].sort()],
    );
    return new Map(rows.map((row) => [row.id, this.memberOf(row)]));
  }

  async idByPhone(reader: Reader, phone: string): Promise<string | null> {
    return this.idBy(reader, 'phone_index', phoneIndexOf(this.personalData, phone));
  }

  /** Whose phones these are; phones of nobody are missing. */
  async idsByPhones(reader: Reader, phones: readonly Phone[]): Promise<Map<Phone, string>> {
    if (phones.length === 0) return new Map();
    const byIndex = new Map(phones.map((phone) => [phoneIndexOf(this.personalData, phone), phone]));
    const rows = await reader.rows<{ id: string; index: string }>(
      'SELECT id, phone_index AS `index` FROM member WHERE phone_index IN (?)',
      [[...byIndex.keys()]],
    );
    const found = new Map<Phone, string>();
    for (const { id, index } of rows) {
      const phone = byIndex.get(index);
      if (phone !== undefined) found.set(phone, id);
    }
    return found;
  }

  /** Living members by ascending id. */
  async page(reader: Reader, { after, limit }: { after: string; limit: number }): Promise<Member[]> {
    const rows = await reader.rows<Row>(
      `SELECT m.id AS asked, ${columns} FROM member m WHERE m.state = 'active' AND m.id > ? ORDER BY m.id LIMIT ?`,
      [after, limit],
    );
    return rows.map((row) => this.memberOf(row));
  }

  /** Ids of living members born on one of these days ('MM-DD'), ascending. Goes through all members: for once a day. */
  async idsByBirthday(
    reader: Reader,
    monthDays: readonly string[],
    { after, limit }: { after: string; limit: number },
  ): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      `SELECT id FROM member WHERE state = 'active' AND id > ? AND DATE_FORMAT(birth_on, '%m-%d') IN (?) ORDER BY id LIMIT ?`,
      [after, monthDays, limit],
    );
    return rows.map(({ id }) => id);
  }

  async idByUnionid(reader: Reader, unionid: string): Promise<string | null> {
    return this.idBy(reader, 'unionid_index', this.unionidIndex(unionid));
  }

  /** A member that came by WeChat. @returns false when another member has this unionid. */
  insertFromWechat(tx: Tx, { id, unionid, at }: { id: string; unionid: string | null; at: Date }): Promise<boolean> {
    const unionid_index = unionid === null ? null : this.unionidIndex(unionid);
    return tx.insertUnlessTaken('member', { ...newMember, id, created_at: at, unionid_index });
  }

  /** A member that staff open, whose phone they saw. @returns false when another member has the phone. */
  insertAtCounter(
    tx: Tx,
    { id, name, phone, shopId, at }: { id: string; name: string; phone: string; shopId: string; at: Date },
  ): Promise<boolean> {
    return tx.insertUnlessTaken('member', {
      ...newMember,
      ...phoneColumns(this.personalData, phone),
      id,
      name,
      phone_verified_at: at,
      phone_verified_by: 'counter',
      opened_shop_id: shopId,
      created_at: at,
    });
  }

  /** Sets what is given; undefined stays as it is. */
  async change(tx: Tx, id: string, changes: MemberChanges): Promise<void> {
    const given = (Object.entries(changes) as [string, SqlValue | undefined][]).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value }],
    );
    if (given.length === 0) return;
    const sets = given.map(({ name }) => `${name} = ?`).join(', ');
    await tx.write(`UPDATE member SET ${sets} WHERE id = ?`, [...given.map(({ value }) => value), id]);
  }

  /** @returns false when another member has the phone. */
  async setPhone(
    tx: Tx,
    id: string,
    phone: string,
    verified: { at: Date; by: 'wechat' | 'counter' },
  ): Promise<boolean> {
    const { phone_sealed, phone_index, phone_tail_index } = phoneColumns(this.personalData, phone);
    return tx.writeUnlessTaken(
      `UPDATE member SET phone_sealed = ?, phone_index = ?, phone_tail_index = ?, phone_verified_at = ?,
         phone_verified_by = ? WHERE id = ?`,
      [phone_sealed, phone_index, phone_tail_index, verified.at, verified.by, id],
    );
  }

  /** Gives the member this unionid unless it has one; false when another member took it meanwhile. */
  takeUnionid(tx: Tx, id: string, unionid: string): Promise<boolean> {
    return tx.writeUnlessTaken('UPDATE member SET unionid_index = ? WHERE id = ? AND unionid_index IS NULL', [
      this.unionidIndex(unionid),
      id,
    ]);
  }

  /** Moves the unionid along with the accounts it belongs to. */
  async giveUnionid(tx: Tx, fromId: string, intoId: string): Promise<void> {
    const row = await tx.row<{ unionid: string | null }>('SELECT unionid_index AS unionid FROM member WHERE id = ?', [
      fromId,
    ]);
    await tx.write('UPDATE member SET unionid_index = NULL WHERE id = ?', [fromId]);
    await tx.write('UPDATE member SET unionid_index = ? WHERE id = ?', [row?.unionid ?? null, intoId]);
  }

  /** Counts one visit on a day. */
  async addVisit(tx: Tx, id: string, on: string): Promise<void> {
    await tx.writeLater(
      'UPDATE member SET visits = visits + 1, last_visit_on = GREATEST(COALESCE(last_visit_on, ?), ?) WHERE id = ?',
      [on, on, id],
    );
  }

  async takeVisitBack(tx: Tx, id: string, lastVisitOn: string | null): Promise<void> {
    await tx.write('UPDATE member SET visits = GREATEST(visits - 1, 0), last_visit_on = ? WHERE id = ?', [
      lastVisitOn,
      id,
    ]);
  }

  /** Members by the last four digits of their phones. */
  async idsByTail(reader: Reader, tail: string, limit: number): Promise<string[]> {
    return this.ids(reader, 'phone_tail_index = ? ORDER BY id', [tailIndexOf(this.personalData, tail)], limit);
  }

  /** Members whose name begins with `part`. */
  async idsByName(reader: Reader, part: string, limit: number): Promise<string[]> {
    return this.ids(reader, 'name LIKE ? ORDER BY name, id', [`${part.replace(/[\\%_]/g, '\\$&')}%`], limit);
  }

  private async ids(reader: Reader, condition: string, params: SqlValue[], limit: number): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(`SELECT id FROM member WHERE ${condition} LIMIT ?`, [
      ...params,
      limit,
    ]);
    return rows.map(({ id }) => id);
  }

  private async idBy(reader: Reader, column: 'phone_index' | 'unionid_index', index: string): Promise<string | null> {
    const row = await reader.row<{ id: string }>(`SELECT id FROM member WHERE ${column} = ?`, [index]);
    return row?.id ?? null;
  }

  private unionidIndex(unionid: string): string {
    return this.personalData.blindIndex('unionid', unionid);
  }

  private memberOf(row: Row): Member {
    const phoneVerified = row.phoneVerifiedAt !== null;
    return {
      id: row.id,
      name: row.name,
      phone: row.phoneSealed && this.personalData.open(row.phoneSealed),
      phoneVerified,
      named: isNamed({ name: row.name, phoneVerified }),
      wechatBound: row.bound === 1,
      gender: row.gender,
      birthOn: row.birthOn,
      note: row.note,
      elderMode: row.elderMode === 1,
      visits: row.visits,
      lastVisitOn: row.lastVisitOn,
      openedShopId: row.openedShopId,
      since: row.createdAt,
    };
  }

  async countOpened(reader: Reader, shopId: string, from: Date, until: Date): Promise<number> {
    const row = await reader.row<{ members: number }>(
      'SELECT COUNT(*) AS members FROM member WHERE opened_shop_id = ? AND created_at >= ? AND created_at < ?',
      [shopId, from, until],
    );
    return row?.members ?? 0;
  }
}
