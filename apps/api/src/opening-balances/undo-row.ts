import { Injectable } from '@nestjs/common';
import { Members } from '../members';
import { UnitOfWork, type Tx } from '../platform/database';
import { TakeOverPoints } from '../points';
import { TakeOverBalance } from '../prepaid';
import { TakeOverUses } from '../service-cards';
import { ForgetOpened } from './forget-opened';
import type { Given, OpeningFile, StoredRow } from './opening-file';
import { OpeningRowStore } from './opening-row.store';
import { reason } from './reading';

/** Takes back what one row gave, in a transaction of its own: all of it, or, once somebody used some of it, nothing. */
@Injectable()
export class UndoRow {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly rows: OpeningRowStore,
    private readonly members: Members,
    private readonly uses: TakeOverUses,
    private readonly points: TakeOverPoints,
    private readonly balances: TakeOverBalance,
    private readonly forgetting: ForgetOpened,
  ) {}

  run(file: OpeningFile, row: StoredRow): Promise<void> {
    return this.unit.run((tx) => this.undo(tx, file, row));
  }

  private async undo(tx: Tx, file: OpeningFile, row: StoredRow): Promise<void> {
    const { given, memberId } = row;
    if (given === null || memberId === null) throw new Error(`row ${row.id} gave nothing`);
    if ((await this.rows.move(tx, row.id, 'done', 'undone')) === 0) return;
    // Members become one another: points are asked for by whoever has them now.
    const member = await this.members.keep(tx, memberId);
    const asNow: Given = { ...given, points: given.points && { ...given.points, memberId: member?.id ?? memberId } };
    if (!member || !(await this.isWhole(tx, asNow))) {
      await this.rows.move(tx, row.id, 'undone', 'kept');
      await this.rows.note(tx, row.id, { ...row.content, reasons: [reason('TOUCHED')] });
      return;
    }
    const staffId = file.undoneBy ?? file.uploadedBy;
    const by = { shopId: row.shopId ?? file.shopId, staffId, title: '撤销期初导入', reason: file.undoReason ?? '' };
    await this.takeBack(tx, asNow, by);
    await this.rows.unclaim(tx, row.id);
    await this.members.forgetOldCard(tx, row.id);
    if (row.memberOpened && member.id === memberId) await this.forgetting.run(tx, memberId);
  }

  /** Locks on its way: service cards, points, the card. */
  private async isWhole(tx: Tx, { uses, points, balance }: Given): Promise<boolean> {
    for (const one of [...uses].sort((a, b) => (a.cardId < b.cardId ? -1 : 1)))
      if (!(await this.uses.isWhole(tx, one))) return false;
    if (points && !(await this.points.isWhole(tx, points))) return false;
    return !balance || this.balances.isWhole(tx, balance);
  }

  private async takeBack(
    tx: Tx,
    { uses, points, balance }: Given,
    by: { shopId: string; staffId: string; title: string; reason: string },
  ): Promise<void> {
    for (const one of uses) await this.uses.undo(tx, one, by);
    if (points) await this.points.undo(tx, points, by);
    if (balance) await this.balances.undo(tx, balance, by);
  }
}
