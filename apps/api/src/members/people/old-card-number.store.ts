import { Injectable } from '@nestjs/common';
import { oldCardNumber } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';

/** All SQL of the cards members had in old systems. */
@Injectable()
export class OldCardNumberStore {
  constructor(private readonly personalData: PersonalData) {}

  /** Keeps a number as the table has it; what is no number is kept by nobody. */
  async add(tx: Tx, { sourceId, memberId, number }: { sourceId: string; memberId: string; number: string }) {
    const compared = oldCardNumber(number);
    if (compared === null) return;
    const number_sealed = this.personalData.seal(number);
    const number_index = this.indexOf(compared);
    await tx.insert('old_card_number', [{ source_id: sourceId, member_id: memberId, number_sealed, number_index }]);
  }

  async remove(tx: Tx, sourceId: string): Promise<void> {
    await tx.write('DELETE FROM old_card_number WHERE source_id = ?', [sourceId]);
  }

  async removeAll(tx: Tx, memberId: string): Promise<void> {
    await tx.write('DELETE FROM old_card_number WHERE member_id = ?', [memberId]);
  }

  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE old_card_number SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
  }

  /** In the order in which they came; each once, however many rows said it. */
  async ofMember(reader: Reader, memberId: string): Promise<string[]> {
    const rows = await reader.rows<{ sealed: Buffer }>(
      'SELECT number_sealed AS sealed FROM old_card_number WHERE member_id = ? ORDER BY source_id',
      [memberId],
    );
    return [...new Set(rows.map(({ sealed }) => this.personalData.open(sealed)))];
  }

  /** Who had a card of this number, as it is compared. */
  async memberIds(reader: Reader, compared: string, limit: number): Promise<string[]> {
    const rows = await reader.rows<{ memberId: string }>(
      'SELECT DISTINCT member_id AS memberId FROM old_card_number WHERE number_index = ? ORDER BY member_id LIMIT ?',
      [this.indexOf(compared), limit],
    );
    return rows.map(({ memberId }) => memberId);
  }

  private indexOf(compared: string): string {
    return this.personalData.blindIndex('old-card', compared);
  }
}
