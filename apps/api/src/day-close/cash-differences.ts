import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { mayAccept } from './shift-reach';
import { ShiftStore } from './shift.store';

/** The door for the desk, which says what waits for whoever looks at it. */
@Injectable()
export class CashDifferences {
  constructor(private readonly shifts: ShiftStore) {}

  /** How many drawers of the caller's shop were off by more than who explained it may judge, and by no more than the caller may. */
  async countAcceptable(reader: Reader, actor: StaffCaller): Promise<number> {
    const unfinished = await this.shifts.unfinished(reader, actor.staff.shopId);
    return unfinished.filter((shift) => mayAccept(shift, actor)).length;
  }
}
