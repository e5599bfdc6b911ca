import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';

export interface RebindingCode {
  id: string;
  memberId: string;
  issuedBy: string;
  reason: string;
  expiresAt: Date;
  usedAt: Date | null;
}

@Injectable()
export class RebindingCodeStore {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Adds a code and ends those before it; false when the code exists already. */
  async add(
    tx: Tx,
    { code, memberId, issuedBy, reason, expiresAt }: Omit<RebindingCode, 'id' | 'usedAt'> & { code: string },
  ): Promise<boolean> {
    const now = this.clock.now();
    await tx.write(
      'UPDATE rebinding_code SET expires_at = LEAST(expires_at, ?) WHERE member_id = ? AND used_at IS NULL',
      [now, memberId],
    );
    return tx.insertUnlessTaken('rebinding_code', {
      id: this.ids.next(),
      member_id: memberId,
      code_index: this.indexOf(code),
      issued_by: issuedBy,
      reason,
      issued_at: now,
      expires_at: expiresAt,
      used_at: null,
      used_by: null,
    });
  }

  lock(tx: Tx, code: string): Promise<RebindingCode | null> {
    return tx.row(
      `SELECT id, member_id AS memberId, issued_by AS issuedBy, reason, expires_at AS expiresAt, used_at AS usedAt
       FROM rebinding_code WHERE code_index = ? FOR UPDATE`,
      [this.indexOf(code)],
    );
  }

  async use(tx: Tx, id: string, memberId: string): Promise<void> {
    await tx.write('UPDATE rebinding_code SET used_at = ?, used_by = ? WHERE id = ?', [this.clock.now(), memberId, id]);
  }

  private indexOf(code: string): string {
    return this.personalData.blindIndex('rebinding-code', code);
  }
}
