import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../clock';
import type { Tx } from '../database';
import type { StaffCaller } from '../http';

export interface StaffAct {
  actor: Pick<StaffCaller, 'staff'>;
  /** The right that was used, as in the table of rights: `counterTopUp.undo`. */
  act: string;
  subject: { kind: string; id: string };
  reason?: string | null;
  /** What a person reading the log needs besides: amounts before and after, never personal data in the clear. */
  facts?: Record<string, unknown>;
}

/** Who of the staff did what, written in the transaction of the act itself and never changed afterwards. */
@Injectable()
export class ActLog {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async write(tx: Tx, { actor, act, subject, reason, facts }: StaffAct): Promise<void> {
    await tx.insert('act_log', [
      {
        id: this.ids.next(),
        at: this.clock.now(),
        staff_id: actor.staff.staffId,
        shop_id: actor.staff.shopId,
        act,
        subject_kind: subject.kind,
        subject_id: subject.id,
        reason: reason ?? null,
        facts: facts ? JSON.stringify(facts) : null,
      },
    ]);
  }
}
