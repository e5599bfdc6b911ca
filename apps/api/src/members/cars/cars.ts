import { Injectable } from '@nestjs/common';
import type { Plate } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';
import { MemberStore } from '../people/member.store';
import { offerCard, type Car, type CarPerson } from './car';
import { CarStore } from './car.store';
import { carView, type Onlooker } from './car-view';
import type { CarView } from './cars.dto';
import { MemberCarStore } from './member-car.store';
import { PlatePort } from './plate-port';
import { PlateStore } from './plate.store';

/** What other rooms ask about cars. Batches take one or two queries however long the lists are. */
@Injectable()
export class Cars {
  constructor(
    private readonly cars: CarStore,
    private readonly people: MemberCarStore,
    private readonly members: MemberStore,
    private readonly plates: PlateStore,
    /** For rooms that keep what serves one car only. */
    readonly binding: PlatePort,
  ) {}

  async find(reader: Reader, carId: string): Promise<Car | null> {
    return (await this.findMany(reader, [carId])).get(carId) ?? null;
  }

  findMany(reader: Reader, carIds: readonly string[]): Promise<Map<string, Car>> {
    return this.cars.findMany(reader, carIds);
  }

  /** Who has to do with each car, the owner first; every asked car is in the answer. */
  peopleOf(reader: Reader, carIds: readonly string[]): Promise<Map<string, CarPerson[]>> {
    return this.people.peopleOf(reader, carIds);
  }

  /** Who owns the cars that wear these plates, null for a walk-in; plates nobody knows are missing. Two queries. */
  async ownersOfPlates(reader: Reader, plates: readonly Plate[]): Promise<Map<Plate, string | null>> {
    const cars = await this.plates.carIdsOf(reader, plates);
    const people = await this.people.peopleOf(reader, [...new Set(cars.values())]);
    const ownerOf = (carId: string): string | null =>
      people.get(carId)?.find(({ role }) => role === 'owner')?.memberId ?? null;
    return new Map([...cars].map(([plate, carId]) => [plate, ownerOf(carId)]));
  }

  /** Ids of the cars of each member, own ones first; every asked member is in the answer. */
  idsOfMembers(reader: Reader, memberIds: readonly string[]): Promise<Map<string, string[]>> {
    return this.people.carIdsOf(reader, memberIds);
  }

  /** Cars as somebody sees them, in the order asked for; unknown ones are missing. Two queries. */
  async views(reader: Reader, carIds: readonly string[], onlooker: Onlooker): Promise<CarView[]> {
    const cars = await this.cars.findMany(reader, carIds);
    const people = await this.people.peopleOf(reader, [...cars.keys()]);
    return carIds.flatMap((id) => {
      const car = cars.get(id);
      return car ? [carView(car, people.get(id) ?? [], onlooker)] : [];
    });
  }

  /** The cars of one member as its owner (`staff: false`) or the staff see them. Three queries. */
  async viewsOfMember(reader: Reader, memberId: string, onlooker: Omit<Onlooker, 'memberId'>): Promise<CarView[]> {
    const ids = (await this.people.carIdsOf(reader, [memberId])).get(memberId) ?? [];
    return this.views(reader, ids, { ...onlooker, memberId });
  }

  /**
   * Whether `spenderId` may spend cards of `cardMemberId` on a car: the holder always, a driver of the holder's own car with the
   * right the holder gave. `carId` null (a sale without a car) leaves only the holder.
   */
  async maySpend(
    reader: Reader,
    { carId, cardMemberId, spenderId }: { carId: string | null; cardMemberId: string; spenderId: string },
  ): Promise<boolean> {
    if (spenderId === cardMemberId) return true;
    if (carId === null) return false;
    return this.people.mayDriverSpend(reader, { carId, ownerId: cardMemberId, driverId: spenderId });
  }

  /** Counts a visit on a day for the car and, when known, the member. Takes the locks of their rows: member, then car. */
  async recordVisit(tx: Tx, carId: string | null, memberId: string | null, on: string): Promise<void> {
    if (memberId !== null) await this.members.addVisit(tx, memberId, on);
    if (carId !== null) await this.cars.addVisit(tx, carId, on);
  }

  /** Takes one visit back; the caller says when car and member came last before it, once their rows are locked: member, then car. */
  async takeVisitBack(
    tx: Tx,
    { carId, memberId }: { carId: string | null; memberId: string | null },
    lastVisitOn: () => Promise<{ car: string | null; member: string | null }>,
  ): Promise<void> {
    // Locked before the last visit is looked up: a visit that is being recorded comes before or after, never in between.
    if (memberId !== null) await this.members.lock(tx, [memberId]);
    if (carId !== null) await this.cars.lock(tx, carId);
    const last = await lastVisitOn();
    if (memberId !== null) await this.members.takeVisitBack(tx, memberId, last.member);
    if (carId !== null) await this.cars.takeVisitBack(tx, carId, last.car);
  }

  /** Whether a car without members came often enough to be offered a card. */
  offersCard(car: Car, people: readonly CarPerson[]): boolean {
    return offerCard(car, people);
  }
}
