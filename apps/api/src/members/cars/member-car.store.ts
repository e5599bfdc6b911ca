import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';
import type { CarPerson } from './car';

interface Row {
  carId: string;
  memberId: string;
  role: 'owner' | 'driver';
  maySpend: number;
  since: Date;
  name: string | null;
  phoneSealed: Buffer | null;
}

export interface CarLink {
  memberId: string;
  carId: string;
  role: 'owner' | 'driver';
  maySpend: boolean;
}

@Injectable()
export class MemberCarStore {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  /** People of each car, the owner first, then by age; every asked car is in the answer. */
  async peopleOf(reader: Reader, carIds: readonly string[]): Promise<Map<string, CarPerson[]>> {
    const people = new Map(carIds.map((id): [string, CarPerson[]] => [id, []]));
    if (carIds.length === 0) return people;
    const rows = await reader.rows<Row>(
      `SELECT mc.car_id AS carId, mc.member_id AS memberId, mc.role, mc.may_spend AS maySpend, mc.since,
         m.name, m.phone_sealed AS phoneSealed
       FROM member_car mc JOIN member m ON m.id = mc.member_id
       WHERE mc.car_id IN (?) ORDER BY mc.role = 'owner' DESC, mc.since, mc.member_id`,
      [carIds],
    );
    for (const { phoneSealed, maySpend, ...row } of rows)
      people.get(row.carId)?.push({
        ...row,
        maySpend: maySpend === 1,
        phone: phoneSealed && this.personalData.open(phoneSealed),
      });
    return people;
  }

  /** Cars of each member in the order they were added, own ones first; every asked member is in the answer. */
  async carIdsOf(reader: Reader, memberIds: readonly string[]): Promise<Map<string, string[]>> {
    const cars = new Map(memberIds.map((id): [string, string[]] => [id, []]));
    if (memberIds.length === 0) return cars;
    const rows = await reader.rows<{ memberId: string; carId: string }>(
      `SELECT member_id AS memberId, car_id AS carId FROM member_car
       WHERE member_id IN (?) ORDER BY role = 'owner' DESC, since, car_id`,
      [memberIds],
    );
    for (const { memberId, carId } of rows) cars.get(memberId)?.push(carId);
    return cars;
  }

  async linksOf(reader: Reader, memberId: string): Promise<CarLink[]> {
    const rows = await reader.rows<Omit<CarLink, 'maySpend'> & { maySpend: number }>(
      'SELECT member_id AS memberId, car_id AS carId, role, may_spend AS maySpend FROM member_car WHERE member_id = ?',
      [memberId],
    );
    return rows.map((row) => ({ ...row, maySpend: row.maySpend === 1 }));
  }

  async link(reader: Reader, memberId: string, carId: string): Promise<CarLink | null> {
    return (await this.linksOf(reader, memberId)).find((link) => link.carId === carId) ?? null;
  }

  /** @returns false when the member has the car already, or another member owns it. */
  add(tx: Tx, { memberId, carId, role, maySpend }: CarLink): Promise<boolean> {
    return tx.insertUnlessTaken('member_car', {
      member_id: memberId,
      car_id: carId,
      role,
      owned_car_id: role === 'owner' ? carId : null,
      may_spend: role === 'owner' || maySpend,
      since: this.clock.now(),
    });
  }

  /** @returns false when the member is no driver of the car. */
  async setMaySpend(tx: Tx, memberId: string, carId: string, maySpend: boolean): Promise<boolean> {
    const matched = await tx.write(
      "UPDATE member_car SET may_spend = ? WHERE member_id = ? AND car_id = ? AND role = 'driver'",
      [maySpend, memberId, carId],
    );
    return matched === 1;
  }

  async removeDriver(tx: Tx, memberId: string, carId: string): Promise<boolean> {
    const matched = await tx.write("DELETE FROM member_car WHERE member_id = ? AND car_id = ? AND role = 'driver'", [
      memberId,
      carId,
    ]);
    return matched === 1;
  }

  async removeAll(tx: Tx, memberId: string): Promise<void> {
    await tx.write('DELETE FROM member_car WHERE member_id = ?', [memberId]);
  }

  /** Everybody leaves these cars: the owner's leave ends what the owner allowed. */
  async empty(tx: Tx, carIds: readonly string[]): Promise<void> {
    if (carIds.length === 0) return;
    await tx.write('DELETE FROM member_car WHERE car_id IN (?)', [carIds]);
  }

  /** Makes a driver the owner, where the car has none. */
  async promote(tx: Tx, memberId: string, carId: string): Promise<void> {
    await tx.write(
      "UPDATE member_car SET role = 'owner', owned_car_id = car_id, may_spend = 1 WHERE member_id = ? AND car_id = ?",
      [memberId, carId],
    );
  }

  /** Whether the driver may spend cards of the car's owner on this car. */
  async mayDriverSpend(
    reader: Reader,
    { carId, ownerId, driverId }: { carId: string; ownerId: string; driverId: string },
  ): Promise<boolean> {
    const found = await reader.row(
      `SELECT 1 FROM member_car driver JOIN member_car owner ON owner.owned_car_id = driver.car_id
       WHERE driver.member_id = ? AND driver.car_id = ? AND driver.may_spend = 1 AND owner.member_id = ?`,
      [driverId, carId, ownerId],
    );
    return found !== null;
  }
}
