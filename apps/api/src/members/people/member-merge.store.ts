import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { mergedMember, type PersonRow } from './merged-member';

export interface Merge {
  fromId: string;
  intoId: string;
  cause: 'staff' | 'claim' | 'rebinding' | 'unionid';
  staffId?: string;
  reason?: string;
}

const columns = `id, name, phone_sealed AS phoneSealed, phone_index AS phoneIndex, phone_tail_index AS phoneTailIndex,
  phone_verified_at AS phoneVerifiedAt, phone_verified_by AS phoneVerifiedBy, unionid_index AS unionidIndex, gender,
  birth_on AS birthOn, note, visits, last_visit_on AS lastVisitOn, opened_shop_id AS openedShopId, created_at AS createdAt`;

const forgotten = `name = NULL, phone_sealed = NULL, phone_index = NULL, phone_tail_index = NULL, phone_verified_at = NULL,
  phone_verified_by = NULL, unionid_index = NULL, gender = NULL, birth_on = NULL, note = NULL`;

@Injectable()
export class MemberMergeStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Locks both rows in the order of their ids; a row is missing when that member isn't active. */
  async lockTwo(tx: Tx, one: string, other: string): Promise<Map<string, PersonRow>> {
    const rows = await tx.rows<PersonRow & { id: string }>(
      `SELECT ${columns} FROM member WHERE id IN (?) AND state = 'active' ORDER BY id FOR UPDATE`,
      [[one, other]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Empties the one row into the other and keeps who became whom; ids that pointed at the one point at the survivor. */
  async join(
    tx: Tx,
    { fromId, intoId, cause, staffId, reason }: Merge,
    from: PersonRow,
    into: PersonRow,
  ): Promise<void> {
    // Phone and unionid are unique: the one that leaves lets go of them first.
    await tx.write(`UPDATE member SET ${forgotten}, state = 'merged', merged_into = ? WHERE id = ?`, [intoId, fromId]);
    const row = mergedMember(into, from);
    const names = Object.keys(row);
    await tx.write(`UPDATE member SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...names.map((name) => row[name] ?? null),
      intoId,
    ]);
    await tx.write('UPDATE member SET merged_into = ? WHERE merged_into = ?', [intoId, fromId]);
    await tx.insert('member_merge', [
      {
        id: this.ids.next(),
        from_id: fromId,
        into_id: intoId,
        cause,
        staff_id: staffId ?? null,
        reason: reason ?? null,
        at: this.clock.now(),
      },
    ]);
  }

  /** Gives consents, invitations and open codes of the one to the survivor; what the one still asked for is void. */
  async moveTrail(tx: Tx, fromId: string, intoId: string): Promise<void> {
    const now = this.clock.now();
    await tx.write('UPDATE consent SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
    await tx.write('UPDATE driver_invitation SET invited_by = ? WHERE invited_by = ?', [intoId, fromId]);
    await this.voidCodes(tx, fromId);
    await tx.write(
      `UPDATE claim SET state = 'void', waiting_pair = NULL, decided_at = ?
       WHERE (holder_id = ? OR claimant_id = ?) AND state = 'waiting'`,
      [now, fromId, fromId],
    );
  }

  /** Makes the person unknown; the row stays for the orders that name it. */
  async anonymise(tx: Tx, id: string): Promise<void> {
    await tx.write(`UPDATE member SET ${forgotten}, state = 'anonymised' WHERE id = ?`, [id]);
    await this.voidCodes(tx, id);
    await tx.write(
      `UPDATE claim SET state = 'void', waiting_pair = NULL, decided_at = ?
       WHERE (holder_id = ? OR claimant_id = ?) AND state = 'waiting'`,
      [this.clock.now(), id, id],
    );
  }

  private async voidCodes(tx: Tx, memberId: string): Promise<void> {
    await tx.write(
      'UPDATE rebinding_code SET expires_at = LEAST(expires_at, ?) WHERE member_id = ? AND used_at IS NULL',
      [this.clock.now(), memberId],
    );
  }
}
