import { Injectable } from '@nestjs/common';
import { maskPhone, must } from '@cheyou/domain';
import { Db } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { Cars } from '../cars/cars';
import type { CarView } from '../cars/cars.dto';
import { OdometerStore } from '../cars/odometer.store';
import { KeeperPort, type KeptFact } from '../people/keeper-port';
import type { Member } from '../people/member';
import { MemberStore } from '../people/member.store';
import { OldCardNumberStore } from '../people/old-card-number.store';
import { ConsentStore } from './consent.store';
import { deletionWord, type PrivacyView } from './privacy.dto';

const none = '未填写';
const genderNames = { male: '男', female: '女' } as const;

/** Tells a member what is stored about them, in a page and as a file. */
@Injectable()
export class StoredAboutMe {
  constructor(
    private readonly db: Db,
    private readonly members: MemberStore,
    private readonly cars: Cars,
    private readonly odometer: OdometerStore,
    private readonly oldCards: OldCardNumberStore,
    private readonly consents: ConsentStore,
    private readonly keepers: KeeperPort,
  ) {}

  async view({ memberId }: Actor): Promise<PrivacyView> {
    const member = await this.member(memberId);
    const cars = await this.cars.viewsOfMember(this.db, memberId, { unmasked: true, staff: false });
    const oldCards = await this.oldCards.ofMember(this.db, memberId);
    const kept = await this.keepers.describe(this.db, memberId);
    const facts = [...personFacts(member), ...oldCards.map(oldCardFact), ...cars.map(carFact), ...kept];
    return { facts, deletionWord };
  }

  /** All own data as JSON; other people's (drivers, staff) isn't in it. */
  async file({ memberId }: Actor): Promise<Record<string, unknown>> {
    const { since, ...member } = await this.member(memberId);
    const cars = await this.cars.viewsOfMember(this.db, memberId, { unmasked: true, staff: false });
    const owned = cars.filter(({ owned: own }) => own).map(({ id }) => id);
    return {
      member: { ...member, since: since.toISOString(), note: undefined },
      oldCardNumbers: await this.oldCards.ofMember(this.db, memberId),
      cars: cars.map(ownCar),
      odometer: (await this.odometer.logOf(this.db, owned)).map((reading) => ({ ...reading, readerId: undefined })),
      consents: await this.consents.logOf(this.db, memberId),
      ...(await this.keepers.export(this.db, memberId)),
    };
  }

  private async member(memberId: string): Promise<Member> {
    return must((await this.members.findMany(this.db, [memberId])).get(memberId), 'a caller without a member');
  }
}

function personFacts(member: Member): KeptFact[] {
  return [
    { label: '姓名', value: member.name ?? none },
    { label: '手机号', value: member.phone === null ? none : maskPhone(member.phone) },
    { label: '性别', value: member.gender === null ? none : genderNames[member.gender] },
    { label: '生日', value: member.birthOn ?? none },
    { label: '微信账号', value: member.wechatBound ? '已绑定（加密保存）' : '未绑定' },
  ];
}

const oldCardFact = (value: string): KeptFact => ({ label: '原系统卡号', value });

const carFact = ({ plate, brand, series }: CarView): KeptFact => ({
  label: '车辆',
  value: [plate ?? '未上牌', brand, series].filter((part) => part !== null).join(' '),
});

/** Drivers are other people. */
const ownCar = ({ drivers: _others, ...car }: CarView): Omit<CarView, 'drivers'> => car;
