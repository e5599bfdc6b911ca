import { Injectable } from '@nestjs/common';
import { may, refuse } from '@cheyou/domain';
import type { Reader } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Cars } from './cars';
import type { CarView } from './cars.dto';

/** A car as the staff see it: any shop of the merchant, the VIN masked without the right. */
@Injectable()
export class StaffCarView {
  constructor(private readonly cars: Cars) {}

  /** @param memberId in whose light owned and maySpend are told; null for nobody's. @throws Refused NOT_FOUND */
  async view(reader: Reader, actor: StaffCaller, carId: string, memberId: string | null = null): Promise<CarView> {
    const unmasked = may(actor.staff.role, 'member.unmasked') !== null;
    const [view] = await this.cars.views(reader, [carId], { memberId, unmasked, staff: true });
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }
}
