import { Injectable } from '@nestjs/common';
import { countText, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Cars, Members } from '../members';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { csvLine, yuanCell } from '../platform/csv';
import { Db, UnitOfWork } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { Points } from '../points';
import { Cards } from '../prepaid';
import { ServiceCards } from '../service-cards';
import { phoneCell } from './personal-cells';

type Person = Awaited<ReturnType<Members['page']>>[number];

const batch = 200;
const titles = [
  '会员编号',
  '姓名',
  '手机号',
  '车牌',
  '储值卡尾号',
  '本金余额',
  '赠送余额',
  '积分',
  '剩余次数和工时',
  '到店次数',
  '最近到店',
  '入会时间',
];

/** Every member with what they have today, a line each. */
@Injectable()
export class ExportMembers {
  constructor(
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly members: Members,
    private readonly cars: Cars,
    private readonly cards: Cards,
    private readonly points: Points,
    private readonly serviceCards: ServiceCards,
    private readonly actLog: ActLog,
  ) {}

  /** Written to the act log before the first line leaves the house. */
  async run(actor: StaffCaller): Promise<AsyncGenerator<string>> {
    const today = shopDayOf(this.clock.now());
    const subject = { kind: 'merchant', id: actor.staff.shopId };
    const facts = { label: '会员与余额', on: today };
    await this.unit.run((tx) => this.actLog.write(tx, { actor, act: 'export.members', subject, facts }));
    return this.lines(actor, today);
  }

  private async *lines(actor: StaffCaller, today: ShopDay): AsyncGenerator<string> {
    yield csvLine(titles);
    let after = '';
    for (;;) {
      const people = await this.members.page(this.db, { after, limit: batch });
      yield* await this.linesOf(actor, people, today);
      after = people.at(-1)?.id ?? after;
      if (people.length < batch) return;
    }
  }

  /** The same few queries for one member or two hundred. */
  private async linesOf(actor: StaffCaller, people: readonly Person[], today: ShopDay): Promise<string[]> {
    const ids = people.map(({ id }) => id);
    const [cards, points, services, carsOf] = await Promise.all([
      this.cards.facesOf(this.db, ids),
      this.points.balancesOf(this.db, ids, today),
      this.serviceCards.factsOf(this.db, ids, today),
      this.cars.idsOfMembers(this.db, ids),
    ]);
    const cars = await this.cars.findMany(this.db, [...carsOf.values()].flat());
    return people.map((person) => {
      const own = cards.filter(({ memberId }) => memberId === person.id);
      const uses = services
        .filter(({ ownerId }) => ownerId === person.id)
        .flatMap((card) => card.services.flatMap((service) => (service.left ? countText(service, service.left) : [])));
      const plates = (carsOf.get(person.id) ?? []).flatMap((id) => cars.get(id)?.plate ?? []);
      return csvLine([
        person.id,
        person.name,
        phoneCell(actor, person.phone),
        plates.join('、'),
        own.map(({ tail }) => tail).join('、'),
        yuanCell(own.reduce((sum, { principalFen }) => sum + principalFen, 0)),
        yuanCell(own.reduce((sum, { bonusFen }) => sum + bonusFen, 0)),
        points.get(person.id) ?? 0,
        uses.join('、'),
        person.visits,
        person.lastVisitOn,
        shopDayOf(person.since),
      ]);
    });
  }
}
