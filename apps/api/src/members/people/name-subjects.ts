import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActSubjects } from '../../platform/act-log';
import { CarStore } from '../cars/car.store';
import { MemberStore } from './member.store';

/** Tells the act log what people call members and cars; a member who is merged is called by who survived. */
@Injectable()
export class NameSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: ActSubjects,
    private readonly members: MemberStore,
    private readonly cars: CarStore,
  ) {}

  onModuleInit(): void {
    this.subjects.register('member', async (reader, ids) => {
      const found = await this.members.findMany(reader, ids);
      return new Map([...found].map(([id, { name }]) => [id, name ?? '未留姓名']));
    });
    this.subjects.register('car', async (reader, ids) => {
      const found = await this.cars.findMany(reader, ids);
      return new Map([...found].map(([id, { plate, brand }]) => [id, plate ?? brand ?? '未上牌']));
    });
  }
}
