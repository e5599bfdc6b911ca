import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { Drawer } from './drawer';
import { ShiftViews } from './shift-views';
import { ShiftStore } from './shift.store';
import type { ShiftView } from './shifts.dto';

/** Opens a shift at the till of a shop with the cash that lies in its drawer: one at a time. */
@Injectable()
export class OpenShift {
  constructor(
    private readonly once: Once,
    private readonly shops: Shops,
    private readonly staff: StaffRoom,
    private readonly drawer: Drawer,
    private readonly shifts: ShiftStore,
    private readonly views: ShiftViews,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Refused SHIFT_OPEN with the name of who opened the one before. */
  run(key: RequestKey, actor: StaffCaller, floatFen: number): Promise<ShiftView> {
    return this.once.run(key, (tx) => this.open(tx, actor, floatFen));
  }

  private async open(tx: Tx, actor: StaffCaller, floatFen: number): Promise<ShiftView> {
    const { shopId, staffId } = actor.staff;
    const { businessDay } = await this.shops.lockDay(tx, shopId);
    const before = await this.shifts.openIn(tx, shopId);
    if (before) {
      const name = (await this.staff.names(tx, [before.openedBy])).get(before.openedBy) ?? null;
      throw new Refused(refuse('SHIFT_OPEN', { name, day: before.openedOn }));
    }
    const openedAt = this.clock.now();
    await this.drawer.leaveOut(tx, shopId, openedAt);
    const id = this.ids.next();
    const added = await this.shifts.add(tx, {
      id,
      shopId,
      openedOn: businessDay,
      openedAt,
      openedBy: staffId,
      floatFen,
    });
    if (!added) throw new Error('a second shift in a locked shop');
    await this.actLog.write(tx, { actor, act: 'shift.open', subject: { kind: 'shift', id }, facts: { floatFen } });
    return this.views.one(tx, actor, id);
  }
}
