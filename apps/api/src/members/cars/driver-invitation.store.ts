import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';

export interface DriverInvitation {
  id: string;
  carId: string;
  invitedBy: string;
  maySpend: boolean;
  expiresAt: Date;
  acceptedBy: string | null;
}

@Injectable()
export class DriverInvitationStore {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns false when the code exists already. */
  add(
    tx: Tx,
    { code, carId, invitedBy, maySpend, expiresAt }: Omit<DriverInvitation, 'id' | 'acceptedBy'> & { code: string },
  ): Promise<boolean> {
    return tx.insertUnlessTaken('driver_invitation', {
      id: this.ids.next(),
      car_id: carId,
      invited_by: invitedBy,
      code_index: this.indexOf(code),
      may_spend: maySpend,
      created_at: this.clock.now(),
      expires_at: expiresAt,
      accepted_at: null,
      accepted_by: null,
    });
  }

  /** The invitation behind a code, locked: of two who type it at once the second sees what the first did. */
  async lock(tx: Tx, code: string): Promise<DriverInvitation | null> {
    const row = await tx.row<Omit<DriverInvitation, 'maySpend'> & { maySpend: number }>(
      `SELECT id, car_id AS carId, invited_by AS invitedBy, may_spend AS maySpend, expires_at AS expiresAt,
         accepted_by AS acceptedBy
       FROM driver_invitation WHERE code_index = ? FOR UPDATE`,
      [this.indexOf(code)],
    );
    return row && { ...row, maySpend: row.maySpend === 1 };
  }

  async accept(tx: Tx, id: string, memberId: string): Promise<void> {
    await tx.write('UPDATE driver_invitation SET accepted_at = ?, accepted_by = ? WHERE id = ?', [
      this.clock.now(),
      memberId,
      id,
    ]);
  }

  private indexOf(code: string): string {
    return this.personalData.blindIndex('driver-invitation', code);
  }
}
