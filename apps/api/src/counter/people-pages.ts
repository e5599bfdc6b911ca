import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, isPhone, maskPhone, may, refuse, shopDayOf } from '@cheyou/domain';
import { Cars, MemberPages, Members } from '../members';
import { Clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Cards } from '../prepaid';
import { Settlements } from '../settlement';
import type { MemberBrief, StaffCar, StaffMember } from './counter.dto';

const recentVisits = 5;
const yearDays = 365;

/** What staff see of a member and of a car: one page each, composed of several rooms. */
@Injectable()
export class PeoplePages implements OnModuleInit {
  constructor(
    private readonly pages: MemberPages,
    private readonly members: Members,
    private readonly cars: Cars,
    private readonly cards: Cards,
    private readonly settlements: Settlements,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.pages.fill({
      staffMember: (reader, actor, memberId) => this.member(reader, actor, memberId),
      staffCar: (reader, actor, carId) => this.car(reader, actor, carId),
    });
  }

  /** @throws Refused NOT_FOUND */
  async member(reader: Reader, actor: StaffCaller, memberId: string): Promise<StaffMember> {
    const member = await this.members.find(reader, memberId);
    if (!member) throw new Refused(refuse('NOT_FOUND'));
    const unmasked = may(actor.staff.role, 'member.unmasked') !== null;
    const since = addDays(shopDayOf(this.clock.now()), -yearDays);
    const [cards, cars, spent, recent, oldCards] = await Promise.all([
      this.cards.facesOf(reader, [member.id]),
      this.cars.viewsOfMember(reader, member.id, { unmasked, staff: true }),
      this.settlements.spendOf(reader, member.id, since),
      this.settlements.visits(reader, { memberId: member.id }, { cursor: null, limit: recentVisits }),
      this.members.oldCardsOf(reader, member.id),
    ]);
    const { id, name, phone, named, wechatBound, note, gender, birthOn, visits, lastVisitOn } = member;
    return {
      ...{ id, name, named, wechatBound, note, gender, birthOn, visits, lastVisitOn, cards, cars },
      phone: phone === null || unmasked ? phone : maskPhone(phone),
      oldCardNumbers: oldCards.map((number) => (isPhone(number) ? maskPhone(number) : number)),
      memberSince: member.since.toISOString(),
      spentYearFen: spent.fen,
      averageTicketFen: spent.visits === 0 ? 0 : Math.round(spent.fen / spent.visits),
      recent: recent.items,
    };
  }

  /** @throws Refused NOT_FOUND */
  async car(reader: Reader, actor: StaffCaller, carId: string): Promise<StaffCar> {
    const car = await this.cars.find(reader, carId);
    if (!car) throw new Refused(refuse('NOT_FOUND'));
    const unmasked = may(actor.staff.role, 'member.unmasked') !== null;
    const people = (await this.cars.peopleOf(reader, [carId])).get(carId) ?? [];
    const [[view], members, recent] = await Promise.all([
      this.cars.views(reader, [carId], { memberId: null, unmasked, staff: true }),
      this.briefs(
        reader,
        people.map((person) => person.memberId),
      ),
      this.settlements.visits(reader, { carId }, { cursor: null, limit: recentVisits }),
    ]);
    if (!view) throw new Error('a car without a view');
    return {
      car: view,
      members,
      visits: car.visits,
      lastVisitOn: car.lastVisitOn,
      walkIn: people.length === 0,
      offerCard: this.cars.offersCard(car, people),
      recent: recent.items,
    };
  }

  private async briefs(reader: Reader, memberIds: readonly string[]): Promise<MemberBrief[]> {
    const [members, faces] = await Promise.all([
      this.members.findMany(reader, memberIds),
      this.cards.facesOf(reader, memberIds),
    ]);
    return memberIds.flatMap((memberId) => {
      const member = members.get(memberId);
      if (!member) return [];
      const own = faces.filter((face) => face.memberId === member.id);
      const { id, name, phone, named, wechatBound: claimed } = member;
      const balanceFen = own.reduce((sum, face) => sum + face.balanceFen, 0);
      const phoneMasked = phone === null ? null : maskPhone(phone);
      return [{ id, name, phoneMasked, named, claimed, cardTail: own[0]?.tail ?? null, balanceFen }];
    });
  }
}
