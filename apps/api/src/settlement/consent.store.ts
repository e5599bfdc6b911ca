import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';

export interface MemberCodeStored {
  id: string;
  digits: string;
  memberId: string;
  shownAt: Date;
  expiresAt: Date;
}

export interface Proof {
  id: string;
  memberId: string;
  saleId: string;
  staffId: string;
  shownAt: Date;
  expiresAt: Date;
}

const codeColumns = 'id, digits, member_id AS memberId, shown_at AS shownAt, expires_at AS expiresAt';
const proofColumns =
  'id, member_id AS memberId, sale_id AS saleId, staff_id AS staffId, shown_at AS shownAt, expires_at AS expiresAt';

@Injectable()
export class ConsentStore {
  /** False when the digits are taken by a code that is still there. */
  async addCode(tx: Tx, code: MemberCodeStored): Promise<boolean> {
    await tx.write('DELETE FROM member_code WHERE digits = ? AND expires_at < ?', [code.digits, code.shownAt]);
    return tx.insertUnlessTaken('member_code', {
      id: code.id,
      digits: code.digits,
      member_id: code.memberId,
      shown_at: code.shownAt,
      expires_at: code.expiresAt,
      taken_at: null,
    });
  }

  /** By the eight digits or by what the QR code carries. */
  findCode(reader: Reader, by: { digits: string } | { id: string }): Promise<MemberCodeStored | null> {
    const [column, value] = 'digits' in by ? ['digits', by.digits] : ['id', by.id];
    return reader.row<MemberCodeStored>(`SELECT ${codeColumns} FROM member_code WHERE ${column} = ?`, [value]);
  }

  /** Takes a code once; 0 when it was taken or ran out. */
  takeCode(tx: Tx, id: string, now: Date): Promise<number> {
    return tx.write('UPDATE member_code SET taken_at = ? WHERE id = ? AND taken_at IS NULL AND expires_at > ?', [
      now,
      id,
      now,
    ]);
  }

  deleteCodesBefore(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.write('DELETE FROM member_code WHERE expires_at < ? ORDER BY expires_at LIMIT ?', [before, limit]);
  }

  addProof(tx: Tx, proof: Proof): Promise<void> {
    return tx.insert('proof', [
      {
        id: proof.id,
        member_id: proof.memberId,
        sale_id: proof.saleId,
        staff_id: proof.staffId,
        shown_at: proof.shownAt,
        expires_at: proof.expiresAt,
        used_by: null,
      },
    ]);
  }

  /** A proof that no settlement has consumed. */
  findProof(reader: Reader, id: string): Promise<Proof | null> {
    return reader.row<Proof>(`SELECT ${proofColumns} FROM proof WHERE id = ? AND used_by IS NULL`, [id]);
  }

  /** The newest proof of a sale that is still good. */
  proofOf(reader: Reader, saleId: string, now: Date): Promise<Proof | null> {
    return reader.row<Proof>(
      `SELECT ${proofColumns} FROM proof WHERE sale_id = ? AND used_by IS NULL AND expires_at > ? ORDER BY id DESC LIMIT 1`,
      [saleId, now],
    );
  }

  /** Proofs that no settlement used; a used one stays with its settlement: it shows why the card was debited. */
  deleteUnusedBefore(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.write('DELETE FROM proof WHERE used_by IS NULL AND expires_at < ? ORDER BY expires_at LIMIT ?', [
      before,
      limit,
    ]);
  }

  /** What was proven for a sale and not used is good for nothing any more. */
  async endProofs(tx: Tx, saleId: string, at: Date): Promise<void> {
    await tx.write('UPDATE proof SET expires_at = LEAST(expires_at, ?) WHERE sale_id = ? AND used_by IS NULL', [
      at,
      saleId,
    ]);
  }

  /** Codes and proofs of a member that nobody used yet are good for nothing any more. */
  async endAllOf(tx: Tx, memberId: string, at: Date): Promise<void> {
    await tx.write(
      'UPDATE member_code SET expires_at = LEAST(expires_at, ?) WHERE member_id = ? AND taken_at IS NULL',
      [at, memberId],
    );
    await tx.write('UPDATE proof SET expires_at = LEAST(expires_at, ?) WHERE member_id = ? AND used_by IS NULL', [
      at,
      memberId,
    ]);
  }

  /** Consumes a proof; `orElse` says what it is when another settlement did. */
  useProof(tx: Tx, id: string, settlementId: string, orElse: () => Error): Promise<void> {
    const sql = 'UPDATE proof SET used_by = ? WHERE id = ? AND used_by IS NULL';
    return tx.writeLater(sql, [settlementId, id], { rows: 1, orElse });
  }
}
