import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { Reader } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Cars } from './cars';
import type { CarView } from './cars.dto';
import { MemberCarStore, type CarLink } from './member-car.store';

/** A car in the light of one member: another's is not found, a driven one is not theirs to change. */
@Injectable()
export class MyCar {
  constructor(
    private readonly links: MemberCarStore,
    private readonly cars: Cars,
  ) {}

  /** @throws Refused NOT_FOUND */
  async used(reader: Reader, memberId: string, carId: string): Promise<CarLink> {
    const link = await this.links.link(reader, memberId, carId);
    if (!link) throw new Refused(refuse('NOT_FOUND'));
    return link;
  }

  /** @throws Refused NOT_FOUND; FORBIDDEN for a driver. */
  async owned(reader: Reader, memberId: string, carId: string): Promise<void> {
    const { role } = await this.used(reader, memberId, carId);
    if (role !== 'owner') throw new Refused(refuse('FORBIDDEN'));
  }

  /** @throws Refused NOT_FOUND */
  async view(reader: Reader, memberId: string, carId: string): Promise<CarView> {
    const [view] = await this.cars.views(reader, [carId], { memberId, unmasked: true, staff: false });
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }
}
