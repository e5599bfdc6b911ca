import { Injectable } from '@nestjs/common';
import { maskPhone, type Phone, type SearchQuery } from '@cheyou/domain';
import type { Reader } from '../../platform/database';
import { carText, offerCard, type Car, type CarPerson } from '../cars/car';
import { CarStore } from '../cars/car.store';
import { MemberCarStore } from '../cars/member-car.store';
import { PlateStore } from '../cars/plate.store';
import type { Member } from '../people/member';
import { MemberStore } from '../people/member.store';
import { OldCardNumberStore } from '../people/old-card-number.store';

export type SearchKind = 'card' | 'plate' | 'phone' | 'tail' | 'name';

/** One line of the answer: a car with its owner, a walk-in, or a member (once for each car, once without any). */
export interface SearchHit {
  carId: string | null;
  memberId: string | null;
  plate: string | null;
  plateKind: string;
  /** Where in the plate the part was found, in characters; length 0 when it was found by something else. */
  matchFrom: number;
  matchLength: number;
  carText: string | null;
  memberName: string | null;
  phoneMasked: string | null;
  walkIn: boolean;
  visits: number;
  lastVisitOn: string | null;
  offerCard: boolean;
}

export interface SearchAnswer {
  kind: SearchKind;
  items: SearchHit[];
  more: boolean;
}

const itemsMax = 20;

/** Finds cars and members by whatever was typed into the one search field; the number of queries doesn't grow with what is found. */
@Injectable()
export class MemberSearch {
  constructor(
    private readonly members: MemberStore,
    private readonly plates: PlateStore,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly oldCards: OldCardNumberStore,
  ) {}

  /**
   * Who had a card of this number in an old system first, since nobody types all of it by chance; then plates, the phone or its last
   * four digits, names. `kind` says what the first line was found by.
   */
  async find(reader: Reader, query: SearchQuery): Promise<SearchAnswer> {
    const { platePart, oldCard } = query;
    const wanted = itemsMax + 1;
    const carIds = platePart === null ? [] : await this.plates.carIdsByPart(reader, platePart, wanted);
    const byPlate = await this.carHits(reader, carIds, platePart);
    const rest = await this.memberIds(reader, query, wanted);
    const holders = oldCard === null ? [] : await this.oldCards.memberIds(reader, oldCard, wanted);
    const byMember = await this.memberHits(reader, [...new Set([...holders, ...rest.ids])]);
    const isHolder = ({ memberId }: SearchHit): boolean => memberId !== null && holders.includes(memberId);
    const byCard = byMember.filter(isHolder);
    const items = [byCard, byPlate, byMember.filter((hit) => !isHolder(hit))].reduce(withoutCarsOf);
    return {
      kind: byCard.length > 0 ? 'card' : byPlate.length > 0 ? 'plate' : rest.kind,
      items: items.slice(0, itemsMax),
      more: items.length > itemsMax,
    };
  }

  private async memberIds(
    reader: Reader,
    { phone, phoneTail: tail, namePart }: SearchQuery,
    limit: number,
  ): Promise<{ kind: SearchKind; ids: string[] }> {
    if (phone !== null) return { kind: 'phone', ids: await this.byPhone(reader, phone) };
    if (tail !== null) return { kind: 'tail', ids: await this.members.idsByTail(reader, tail, limit) };
    if (namePart !== null) return { kind: 'name', ids: await this.members.idsByName(reader, namePart, limit) };
    return { kind: 'plate', ids: [] };
  }

  private async byPhone(reader: Reader, phone: Phone): Promise<string[]> {
    const id = await this.members.idByPhone(reader, phone);
    return id === null ? [] : [id];
  }

  private async carHits(reader: Reader, carIds: string[], part: string | null): Promise<SearchHit[]> {
    const [cars, people] = await Promise.all([this.cars.findMany(reader, carIds), this.links.peopleOf(reader, carIds)]);
    return carIds.flatMap((id) => {
      const car = cars.get(id);
      return car ? [carHit(car, people.get(id) ?? [], part)] : [];
    });
  }

  private async memberHits(reader: Reader, memberIds: string[]): Promise<SearchHit[]> {
    const [members, carIds] = await Promise.all([
      this.members.findMany(reader, memberIds),
      this.links.carIdsOf(reader, memberIds),
    ]);
    const cars = await this.cars.findMany(reader, [...new Set([...carIds.values()].flat())]);
    return memberIds.flatMap((id) => {
      const member = members.get(id);
      if (!member) return [];
      const own = (carIds.get(id) ?? []).flatMap((carId) => cars.get(carId) ?? []);
      return own.length === 0 ? [memberHit(member, null)] : own.map((car) => memberHit(member, car));
    });
  }
}

/** Lines behind those before, without the cars that stand there. */
function withoutCarsOf(before: readonly SearchHit[], more: readonly SearchHit[]): SearchHit[] {
  const seen = new Set(before.map(({ carId }) => carId));
  return [...before, ...more.filter(({ carId }) => carId === null || !seen.has(carId))];
}

function carHit(car: Car, people: readonly CarPerson[], part: string | null): SearchHit {
  const [first] = people;
  const at = part === null || car.plate === null ? -1 : car.plate.indexOf(part);
  return {
    ...carPart(car),
    memberId: first?.memberId ?? null,
    matchFrom: Math.max(at, 0),
    matchLength: at < 0 || part === null ? 0 : part.length,
    memberName: first?.name ?? null,
    phoneMasked: first?.phone ? maskPhone(first.phone) : null,
    walkIn: people.length === 0,
    visits: car.visits,
    lastVisitOn: car.lastVisitOn,
    offerCard: offerCard(car, people),
  };
}

function memberHit(member: Member, car: Car | null): SearchHit {
  return {
    ...carPart(car),
    memberId: member.id,
    matchFrom: 0,
    matchLength: 0,
    memberName: member.name,
    phoneMasked: member.phone === null ? null : maskPhone(member.phone),
    walkIn: false,
    visits: car?.visits ?? member.visits,
    lastVisitOn: car ? car.lastVisitOn : member.lastVisitOn,
    offerCard: false,
  };
}

function carPart(car: Car | null): Pick<SearchHit, 'carId' | 'plate' | 'plateKind' | 'carText'> {
  return {
    carId: car?.id ?? null,
    plate: car?.plate ?? null,
    plateKind: car?.plateKind ?? 'none',
    carText: car && carText(car),
  };
}
