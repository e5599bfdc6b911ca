import { Injectable } from '@nestjs/common';
import type { Role } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { PersonalData } from '../platform/personal-data';

export type StaffState = 'active' | 'dismissed';

/** Somebody who works or worked here. */
export interface StaffPerson {
  id: string;
  memberId: string;
  name: string;
  role: Role;
  /** The home shop. */
  shopId: string;
  state: StaffState;
}

export interface StaffRecord extends StaffPerson {
  phone: string | null;
  since: Date;
  lastSeenAt: Date | null;
}

const personColumns = 'id, member_id AS memberId, name, role, shop_id AS shopId, state';
const roleOrder = "FIELD(role, 'ownerManager', 'shopManager', 'advisor', 'technician', 'cashier')";

type RecordRow = Omit<StaffRecord, 'phone'> & { phoneSealed: Buffer | null };

@Injectable()
export class StaffStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly personalData: PersonalData,
  ) {}

  ofMember(reader: Reader, memberId: string): Promise<StaffPerson | null> {
    return reader.row<StaffPerson>(`SELECT ${personColumns} FROM staff WHERE active_member_id = ?`, [memberId]);
  }

  find(reader: Reader, staffId: string): Promise<StaffPerson | null> {
    return reader.row<StaffPerson>(`SELECT ${personColumns} FROM staff WHERE id = ?`, [staffId]);
  }

  async postsOf(reader: Reader, memberId: string): Promise<string[]> {
    const posts = await reader.rows<{ id: string }>('SELECT id FROM staff WHERE member_id = ?', [memberId]);
    return posts.map(({ id }) => id);
  }

  async findMany(reader: Reader, ids: readonly string[]): Promise<StaffPerson[]> {
    if (ids.length === 0) return [];
    return reader.rows<StaffPerson>(`SELECT ${personColumns} FROM staff WHERE id IN (?)`, [ids]);
  }

  async names(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<{ id: string; name: string }>('SELECT id, name FROM staff WHERE id IN (?)', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Those at work first, then by shop and rank. */
  async all(reader: Reader): Promise<StaffRecord[]> {
    const rows = await reader.rows<RecordRow>(
      `SELECT ${personColumns}, phone_sealed AS phoneSealed, since, last_seen_at AS lastSeenAt
       FROM staff ORDER BY state = 'dismissed', shop_id, ${roleOrder}, id`,
    );
    return rows.map((row) => this.recordOf(row));
  }

  async record(reader: Reader, staffId: string): Promise<StaffRecord | null> {
    const row = await reader.row<RecordRow>(
      `SELECT ${personColumns}, phone_sealed AS phoneSealed, since, last_seen_at AS lastSeenAt FROM staff WHERE id = ?`,
      [staffId],
    );
    return row && this.recordOf(row);
  }

  /** Locked until the transaction ends. */
  lock(tx: Tx, staffId: string): Promise<StaffPerson | null> {
    return tx.row<StaffPerson>(`SELECT ${personColumns} FROM staff WHERE id = ? FOR UPDATE`, [staffId]);
  }

  /** Locks all active owner-managers in the order of their ids, so that two of them can't end each other at once. */
  lockOwners(tx: Tx): Promise<StaffPerson[]> {
    return tx.rows<StaffPerson>(
      `SELECT ${personColumns} FROM staff WHERE role = 'ownerManager' AND state = 'active' ORDER BY id FOR UPDATE`,
    );
  }

  /** Null when this member is staff already. */
  async add(
    tx: Tx,
    person: Omit<StaffPerson, 'id' | 'state'> & { phoneSealed: Buffer | null },
  ): Promise<string | null> {
    const id = this.ids.next();
    const added = await tx.insertUnlessTaken('staff', {
      id,
      member_id: person.memberId,
      active_member_id: person.memberId,
      name: person.name,
      role: person.role,
      shop_id: person.shopId,
      phone_sealed: person.phoneSealed,
      state: 'active',
      since: this.clock.now(),
      last_seen_at: null,
      dismissed_at: null,
      dismissed_by: null,
      dismiss_reason: null,
    });
    return added ? id : null;
  }

  async change(
    tx: Tx,
    staffId: string,
    { name, role, shopId }: Pick<StaffPerson, 'name' | 'role' | 'shopId'>,
  ): Promise<void> {
    await tx.write('UPDATE staff SET name = ?, role = ?, shop_id = ? WHERE id = ?', [name, role, shopId, staffId]);
  }

  async dismiss(tx: Tx, staffId: string, by: string | null, reason: string): Promise<void> {
    await tx.write(
      `UPDATE staff SET state = 'dismissed', active_member_id = NULL, dismissed_at = ?, dismissed_by = ?, dismiss_reason = ?
       WHERE id = ? AND state = 'active'`,
      [this.clock.now(), by, reason, staffId],
    );
  }

  /** What the one member was, the other is now. Somebody who was staff twice keeps the higher post. */
  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    const posts = await tx.rows<StaffPerson>(
      `SELECT ${personColumns} FROM staff WHERE active_member_id IN (?) ORDER BY ${roleOrder}, id FOR UPDATE`,
      [[fromId, intoId]],
    );
    for (const { id } of posts.slice(1)) await this.dismiss(tx, id, null, '会员合并，保留较高岗位');
    await tx.write("UPDATE staff SET member_id = ? WHERE member_id = ? AND state = 'dismissed'", [intoId, fromId]);
    await tx.write('UPDATE staff SET member_id = ?, active_member_id = ? WHERE active_member_id = ?', [
      intoId,
      intoId,
      fromId,
    ]);
  }

  async seen(tx: Tx, memberId: string): Promise<void> {
    await tx.write('UPDATE staff SET last_seen_at = ? WHERE active_member_id = ?', [this.clock.now(), memberId]);
  }

  private recordOf({ phoneSealed, ...row }: RecordRow): StaffRecord {
    return { ...row, phone: phoneSealed && this.personalData.open(phoneSealed) };
  }
}
