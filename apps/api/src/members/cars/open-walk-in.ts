import { Injectable } from '@nestjs/common';
import { ActLog } from '../../platform/act-log';
import type { StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { MemberPages } from '../people/member-pages';
import { plateOf } from './car-facts';
import type { WalkInInput } from './car-inputs.dto';
import { RecordOdometer } from './record-odometer';
import { RegisterCar } from './register-car';

/** A car nobody is a member of yet. A plate that came before is that car again, with its visits and its members. */
@Injectable()
export class OpenWalkIn {
  constructor(
    private readonly once: Once,
    private readonly register: RegisterCar,
    private readonly odometer: RecordOdometer,
    private readonly pages: MemberPages,
    private readonly actLog: ActLog,
  ) {}

  /** Answers the page `StaffCar`. @throws Refused PLATE_INVALID, ODOMETER_FALLS */
  run(actor: StaffCaller, key: RequestKey, { plate, brand, series, odometerKm }: WalkInInput): Promise<object> {
    return this.once.run(key, async (tx) => {
      const { staffId, shopId } = actor.staff;
      const facts = { brand: brand?.trim(), series: series?.trim() };
      const { carId, known } = await this.register.run(tx, { plate: plateOf(plate), facts, shopId });
      const by = { kind: 'staff', id: staffId } as const;
      if (typeof odometerKm === 'number') await this.odometer.run(tx, { carId, odometerKm, by });
      if (!known) await this.actLog.write(tx, { actor, act: 'walkIn.create', subject: { kind: 'car', id: carId } });
      return this.pages.staffCar(tx, actor, carId);
    });
  }
}
