import { Injectable } from '@nestjs/common';
import { maskPhone } from '@cheyou/domain';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Cards } from '../prepaid';
import { MakeMemberCode } from './make-member-code';
import { qrTextOf } from './member-code';
import type { MemberCode } from './member-codes.dto';

/** A new code with what is printed beneath it: whose card, and what is on it. */
@Injectable()
export class ShowMemberCode {
  constructor(
    private readonly db: Db,
    private readonly make: MakeMemberCode,
    private readonly members: Members,
    private readonly cards: Cards,
    private readonly clock: Clock,
  ) {}

  async run(memberId: string): Promise<MemberCode> {
    const code = await this.make.run(memberId);
    const [member, [face]] = await Promise.all([
      this.members.find(this.db, memberId),
      this.cards.facesOf(this.db, [memberId]),
    ]);
    return {
      digits: code.digits,
      qrText: qrTextOf(code.id),
      expiresAt: code.expiresAt.toISOString(),
      secondsLeft: Math.max(0, Math.floor((code.expiresAt.getTime() - this.clock.now().getTime()) / 1000)),
      cardTail: face?.tail ?? null,
      balanceFen: face?.balanceFen ?? null,
      name: member?.name ?? null,
      phoneMasked: member?.phone ? maskPhone(member.phone) : null,
    };
  }
}
