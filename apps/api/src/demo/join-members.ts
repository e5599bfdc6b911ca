import { addDays, type ShopDay } from '@cheyou/domain';
import type { DemoApi } from './demo-api';
import type { DemoCar, DemoMember } from './demo-cast';
import type { Visitor } from './demo-visits';
import type { LocalWechat } from './local-wechat';

/** How people and cars come into the shop's books, by WeChat or at the counter; remembers who is who. */
export class JoinMembers {
  private readonly memberIds = new Map<DemoMember, string>();
  private readonly carIds = new Map<DemoCar, string>();

  constructor(
    private readonly api: DemoApi,
    private readonly wechat: LocalWechat,
    private readonly today: ShopDay,
  ) {}

  async join(member: DemoMember, cashier: string): Promise<void> {
    if (member.id === null) await this.atCounter(member, cashier);
    else await this.byWechat(member, member.id);
  }

  visitor(member: DemoMember, car: DemoCar): Promise<Visitor> {
    const memberId = this.memberIds.get(member) ?? null;
    return Promise.resolve({ member, memberId, car, carId: this.carIds.get(car) ?? '' });
  }

  async walkIn(car: DemoCar, cashier: string): Promise<Visitor> {
    if (!this.carIds.has(car)) {
      const { plate, brand, series, odometerKm } = car;
      const body = { plate, brand, series, odometerKm };
      const made = await this.api.ask<{ car: { id: string } }>(cashier, 'POST', '/staff/walk-ins', body);
      this.carIds.set(car, made.car.id);
    }
    return { member: null, memberId: null, car, carId: this.carIds.get(car) ?? '' };
  }

  private async byWechat(member: DemoMember, personId: string): Promise<void> {
    const note = member.card ? '车主，有储值卡' : '车主';
    await this.wechat.person({ id: personId, name: member.name, phone: member.phone, note, subscriptionQuota: 20 });
    this.memberIds.set(member, await this.api.memberOf(personId));
    await this.api.ask(personId, 'PATCH', '/me', { name: member.name });
    await this.api.ask(personId, 'POST', '/me/phone', { code: await this.wechat.phoneCode(personId) });
    for (const car of member.cars) {
      const { id } = await this.api.ask<{ id: string }>(personId, 'POST', '/me/cars', this.factsOf(car));
      this.carIds.set(car, id);
    }
  }

  private async atCounter(member: DemoMember, cashier: string): Promise<void> {
    const [first, ...others] = member.cars;
    const body = { name: member.name, phone: member.phone, plate: first?.plate ?? null };
    const made = await this.api.ask<{ id: string; cars: { id: string }[] }>(cashier, 'POST', '/staff/members', body);
    this.memberIds.set(member, made.id);
    if (first) this.carIds.set(first, made.cars[0]?.id ?? '');
    for (const car of others) {
      const path = `/staff/members/${made.id}/cars`;
      const { id } = await this.api.ask<{ id: string }>(cashier, 'POST', path, this.factsOf(car));
      this.carIds.set(car, id);
    }
  }

  private factsOf({ plate, brand, series, modelYear, odometerKm, insuranceDays, inspectionDays }: DemoCar): object {
    const insuranceUntil = addDays(this.today, insuranceDays);
    const inspectionUntil = addDays(this.today, inspectionDays);
    return { plate, brand, series, modelYear, odometerKm, insuranceUntil, inspectionUntil };
  }
}
