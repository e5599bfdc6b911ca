import { Injectable, type OnModuleInit } from '@nestjs/common';
import { actsOf, limitsOf, maskPhone, refuse, roleNames } from '@cheyou/domain';
import { MemberPages, Members } from '../../members';
import type { Reader } from '../../platform/database';
import { Refused } from '../../platform/http';
import { WechatSettings } from '../../platform/wechat';
import { Shops, type ShopBrief } from '../../shops';
import { StaffRoom, type StaffPerson } from '../../staff';
import { actsInAllShops } from '../acting-shops';
import type { Me, MeStaff } from './me.dto';

/** Composes what somebody signed in sees of themselves; the room of members answers its writes with it too. */
@Injectable()
export class MePage implements OnModuleInit {
  constructor(
    private readonly members: Members,
    private readonly staff: StaffRoom,
    private readonly shops: Shops,
    private readonly pages: MemberPages,
    private readonly wechat: WechatSettings,
  ) {}

  onModuleInit(): void {
    this.pages.fill({ me: (reader, { memberId }) => this.of(reader, memberId) });
  }

  /** @throws Refused UNAUTHENTICATED when the member has been anonymised meanwhile. */
  async of(reader: Reader, memberId: string): Promise<Me> {
    const member = await this.members.find(reader, memberId);
    if (!member) throw new Refused(refuse('UNAUTHENTICATED'));
    const person = await this.staff.ofMember(reader, member.id);
    const { merchantName } = await this.shops.merchant(reader);
    return {
      memberId: member.id,
      name: member.name,
      phoneMasked: member.phone === null ? null : maskPhone(member.phone),
      phoneVerified: member.phoneVerified,
      named: member.named,
      elderMode: member.elderMode,
      gender: member.gender,
      birthOn: member.birthOn,
      memberSince: member.since.toISOString(),
      staff: person && staffOf(person, await this.shops.briefs(reader)),
      merchantName,
      wechat: { miniAppid: this.wechat.miniProgram.appid, oaAppid: this.wechat.officialAccount.appid },
    };
  }
}

function staffOf({ id, name, role, shopId }: StaffPerson, all: ShopBrief[]): MeStaff {
  const shops = actsInAllShops(role) ? all : all.filter((shop) => shop.id === shopId);
  const shopName = all.find((shop) => shop.id === shopId)?.name ?? '';
  return {
    staffId: id,
    name,
    role,
    roleName: roleNames[role],
    shopId,
    shopName,
    shops,
    acts: actsOf(role),
    limits: { ...limitsOf(role) },
  };
}
