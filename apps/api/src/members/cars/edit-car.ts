import { Injectable } from '@nestjs/common';
import { isPlateExchange, refuse } from '@cheyou/domain';
import { ActLog, type StaffAct } from '../../platform/act-log';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { carFactsOf, plateOf } from './car-facts';
import type { CarFactsInput, ChangePlateInput, OdometerInput } from './car-inputs.dto';
import { CarStore } from './car.store';
import type { CarView } from './cars.dto';
import { ChangePlate } from './change-plate';
import { PlatePort } from './plate-port';
import { RecordOdometer } from './record-odometer';
import { StaffCarView } from './staff-car-view';

/** What staff of any shop change about a car, each with its line in the act log. */
@Injectable()
export class EditCar {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly cars: CarStore,
    private readonly odometer: RecordOdometer,
    private readonly changePlate: ChangePlate,
    private readonly plates: PlatePort,
    private readonly staffCar: StaffCarView,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, VIN_INVALID */
  facts(actor: StaffCaller, id: string, input: CarFactsInput): Promise<CarView> {
    return this.change(actor, id, 'car.edit', async (tx) => {
      if (!(await this.cars.lock(tx, id))) throw new Refused(refuse('NOT_FOUND'));
      await this.cars.change(tx, id, carFactsOf(input));
      return { facts: { fields: Object.keys(input) } };
    });
  }

  /** @throws Refused NOT_FOUND, ODOMETER_INVALID, ODOMETER_FALLS */
  reading(actor: StaffCaller, id: string, { odometerKm, reason }: OdometerInput): Promise<CarView> {
    return this.change(actor, id, 'car.odometer', async (tx) => {
      const by = { kind: 'staff', id: actor.staff.staffId } as const;
      await this.odometer.run(tx, { carId: id, odometerKm, reason, by });
      return { reason, facts: { odometerKm } };
    });
  }

  /** What is bound to the car follows. @throws Refused NOT_FOUND, PLATE_INVALID, PLATE_TAKEN, PLATE_CHANGES_USED */
  plate(actor: StaffCaller, id: string, { plate: typed, reason }: ChangePlateInput): Promise<CarView> {
    return this.change(actor, id, 'car.edit', async (tx) => {
      const plate = plateOf(typed);
      if (plate === null) throw new Refused(refuse('PLATE_INVALID'));
      const onExchanged = await this.plates.lock(tx, id);
      const before = await this.changePlate.run(tx, id, plate);
      if (isPlateExchange(before, plate)) await onExchanged(tx, { actor, carId: id, before, after: plate, reason });
      return { reason, facts: { before, after: plate } };
    });
  }

  private change(
    actor: StaffCaller,
    id: string,
    act: 'car.edit' | 'car.odometer',
    work: (tx: Tx) => Promise<Pick<StaffAct, 'reason' | 'facts'>>,
  ): Promise<CarView> {
    return this.unit.run(async (tx) => {
      const said = await work(tx);
      await this.actLog.write(tx, { actor, act, subject: { kind: 'car', id }, ...said });
      return this.staffCar.view(tx, actor, id);
    });
  }
}
