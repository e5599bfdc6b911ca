import { Injectable } from '@nestjs/common';
import type { RefusalCode } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';

/** How often an occasion gave nothing of a template, for one reason. */
export interface Missed {
  readonly templateId: string;
  readonly refused: RefusalCode;
  readonly count: number;
  readonly lastAt: Date;
}

/** What a member should have got. */
interface Owed {
  readonly templateId: string;
  readonly memberId: string;
  readonly occasion: string;
}

/** All SQL of what occasions should have given and didn't. */
@Injectable()
export class MissedStore {
  /** Once, however often the occasion comes again before it gives. */
  note(tx: Tx, { templateId, memberId, occasion }: Owed, refused: RefusalCode, at: Date): Promise<void> {
    return tx.writeLater(
      `INSERT INTO coupon_missed (template_id, member_id, occasion, refused, at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE refused = VALUES(refused)`,
      [templateId, memberId, occasion, refused, at],
    );
  }

  /** It was given after all. */
  forget(tx: Tx, { templateId, memberId, occasion }: Owed): Promise<void> {
    return tx.writeLater('DELETE FROM coupon_missed WHERE template_id = ? AND member_id = ? AND occasion = ?', [
      templateId,
      memberId,
      occasion,
    ]);
  }

  /** After a merge the survivor went without what both went without, each occasion once. */
  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE IGNORE coupon_missed SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
    await this.forgetMember(tx, fromId);
  }

  async forgetMember(tx: Tx, memberId: string): Promise<void> {
    await tx.write('DELETE FROM coupon_missed WHERE member_id = ?', [memberId]);
  }

  ofTemplates(reader: Reader, templateIds: readonly string[]): Promise<Missed[]> {
    if (templateIds.length === 0) return Promise.resolve([]);
    return reader.rows<Missed>(
      `SELECT template_id AS templateId, refused, COUNT(*) AS count, MAX(at) AS lastAt FROM coupon_missed
       WHERE template_id IN (?) GROUP BY template_id, refused ORDER BY template_id, refused`,
      [templateIds],
    );
  }
}
