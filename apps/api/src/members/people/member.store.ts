import { Injectable } from '@nestjs/common';
import { isNamed } from '@cheyou/domain';
import { isDuplicate, type Reader, type RowValues, type SqlValue, type Tx } from '../../platform/database';
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

/** What may be set on a member's row besides phone and state. */
export interface MemberChanges {
  name?: string;
  gender?: string | null;
  birth_on?: string | null;
  note?: string | null;
  elder_mode?: boolean;
}

@Injectable()
export class MemberStore {
  constructor(private readonly personalData: PersonalData) {}

  /** Survivors by the ids asked for; anonymised and unknown ones are missing. */
  async findMany(reader: Reader, ids: readonly string[]): Promise<Map<string, Member>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<Row>(
      `SELECT asked.id AS asked, ${columns} FROM member asked JOIN member m ON m.id = COALESCE(asked.merged_into, asked.id)
       WHERE asked.id IN (?) AND m.state = 'active'`,
      [ids],
    );
    return new Map(rows.map((row) => [row.asked, this.memberOf(row)]));
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

  async idByUnionid(reader: Reader, unionid: string): Promise<string | null> {
    return this.idBy(reader, 'unionid_index', this.unionidIndex(unionid));
  }

  /** @returns false when another member has this phone or unionid. */
  insert(tx: Tx, member: { id: string; unionid: string | null; values: RowValues }): Promise<boolean> {
    return tx.insertUnlessTaken('member', {
      id: member.id,
      state: 'active',
      unionid_index: member.unionid === null ? null : this.unionidIndex(member.unionid),
      elder_mode: false,
      visits: 0,
      ...member.values,
    });
  }

  async change(tx: Tx, id: string, changes: MemberChanges): Promise<void> {
    const names = Object.keys(changes) as (keyof MemberChanges)[];
    if (names.length === 0) return;
    const values = names.map((name): SqlValue => changes[name] ?? null);
    await tx.write(`UPDATE member SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [...values, id]);
  }

  /** @throws a duplicate-key error when another member has the phone: callers look under lock first. */
  async setPhone(tx: Tx, id: string, phone: string, verified: { at: Date; by: 'wechat' | 'counter' }): Promise<void> {
    const { phone_sealed, phone_index, phone_tail_index } = phoneColumns(this.personalData, phone);
    await tx.write(
      `UPDATE member SET phone_sealed = ?, phone_index = ?, phone_tail_index = ?, phone_verified_at = ?, phone_verified_by = ?
       WHERE id = ?`,
      [phone_sealed, phone_index, phone_tail_index, verified.at, verified.by, id],
    );
  }

  /** Gives the member this unionid unless it has one; false when another member took it meanwhile. */
  async takeUnionid(tx: Tx, id: string, unionid: string): Promise<boolean> {
    try {
      await tx.write('UPDATE member SET unionid_index = ? WHERE id = ? AND unionid_index IS NULL', [
        this.unionidIndex(unionid),
        id,
      ]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Counts one visit on a day. */
  async addVisit(tx: Tx, id: string, on: string): Promise<void> {
    await tx.write(
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
}
