import { Injectable } from '@nestjs/common';
import { expectedFen, type CashMoved } from '@cheyou/domain';
import { Ledger } from '../ledger';
import type { Reader, Tx } from '../platform/database';
import { ShiftStore, type Count, type MoveOfCash, type Shift, type ShiftEntry } from './shift.store';

/** Clocks of several processes differ by less; entries that are looked at again are known by their ids. */
const clocksDifferMs = 10 * 60_000;

type Expected = Pick<Count, 'salesFen' | 'topUpsFen' | 'givenBackFen' | 'movedInFen' | 'movedOutFen' | 'expectedFen'>;

/**
 * What should be in a drawer, from the ledger: every entry that moved cash in the shop belongs to the shift that was open, once, or
 * to none. Membership is a row and no instant, so that no clock and no order of commits loses an entry between two shifts.
 */
@Injectable()
export class Drawer {
  constructor(
    private readonly ledger: Ledger,
    private readonly shifts: ShiftStore,
  ) {}

  /** What came while no shift was open belongs to none. The shop's day is locked. */
  async leaveOut(tx: Tx, shopId: string, now: Date): Promise<void> {
    await this.shifts.claim(tx, shopId, null, await this.unclaimed(tx, shopId, now));
  }

  /** Gives a shift all that moved since it was opened, and says what should be there. The shop's day is locked. */
  async claim(tx: Tx, shift: Shift): Promise<Expected> {
    const entries = await this.unclaimed(tx, shift.shopId, shift.openedAt);
    await this.shifts.claim(tx, shift.shopId, shift.id, entries);
    const moves = await this.shifts.movesOf(tx, [shift.id]);
    const sum = (of: keyof CashMoved): number => entries.reduce((all, entry) => all + entry[of], 0);
    const moved = {
      ...{ salesFen: sum('salesFen'), topUpsFen: sum('topUpsFen'), givenBackFen: sum('givenBackFen') },
      movedInFen: sumOf(moves, true),
      movedOutFen: sumOf(moves, false),
    };
    return { ...moved, expectedFen: expectedFen({ ...moved, floatFen: shift.floatFen }) };
  }

  private async unclaimed(reader: Reader, shopId: string, since: Date): Promise<ShiftEntry[]> {
    const from = new Date(since.getTime() - clocksDifferMs);
    const moved = await this.ledger.throughHouse(reader, { purpose: 'cash', shopId, since: from });
    const ids = moved.map(({ entryId }) => entryId);
    const claimed = await this.shifts.claimedOf(reader, shopId, ids);
    return moved
      .filter(({ entryId }) => !claimed.has(entryId))
      .map(({ entryId, topUpId, inFen, outFen }) => ({
        entryId,
        salesFen: topUpId === null ? inFen : 0,
        topUpsFen: topUpId === null ? 0 : inFen,
        givenBackFen: outFen,
      }));
  }
}

const sumOf = (moves: readonly MoveOfCash[], inwards: boolean): number =>
  moves.filter(({ kind }) => (kind === 'changeIn') === inwards).reduce((sum, { amountFen }) => sum + amountFen, 0);
