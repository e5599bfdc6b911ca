import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { RateLimit } from '../../platform/rate-limit';
import { AddCar } from './add-car';
import { carFactsOf, plateOf } from './car-facts';
import type { AddCarInput } from './car-inputs.dto';
import type { CarView } from './cars.dto';
import { MyCar } from './my-car';

/** Nobody has twenty new cars a day; somebody trying plates has. */
const addRule = { limit: 20, windowSeconds: 86_400 };

@Injectable()
export class AddMyCar {
  constructor(
    private readonly once: Once,
    private readonly addCar: AddCar,
    private readonly myCar: MyCar,
    private readonly rateLimit: RateLimit,
  ) {}

  async run(actor: Actor, key: RequestKey, { plate, odometerKm, ...facts }: AddCarInput): Promise<CarView> {
    await this.rateLimit.take('car.add', actor.memberId, addRule);
    return this.once.run(key, async (tx) => {
      const carId = await this.addCar.run(tx, actor.memberId, {
        plate: plateOf(plate),
        facts: carFactsOf(facts),
        odometerKm: odometerKm ?? null,
        role: 'owner',
        shopId: null,
        by: { kind: 'member', id: actor.memberId },
      });
      return this.myCar.view(tx, actor.memberId, carId);
    });
  }
}
