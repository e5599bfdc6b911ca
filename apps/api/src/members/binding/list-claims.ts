import { Injectable } from '@nestjs/common';
import { maskPhone } from '@cheyou/domain';
import { Db } from '../../platform/database';
import { KeeperPort } from '../people/keeper-port';
import { MemberStore } from '../people/member.store';
import type { ClaimView } from './binding.dto';
import { ClaimStore } from './claim.store';

/** The counter's queue of claims, oldest first. */
@Injectable()
export class ListClaims {
  constructor(
    private readonly db: Db,
    private readonly claims: ClaimStore,
    private readonly members: MemberStore,
    private readonly keepers: KeeperPort,
  ) {}

  async run(): Promise<ClaimView[]> {
    const claims = await this.claims.waiting(this.db);
    const holderIds = [...new Set(claims.map(({ holderId }) => holderId))];
    const holders = await this.members.findMany(this.db, holderIds);
    const money = await this.keepers.moneyFen(this.db, holderIds);
    return claims.map(({ id, holderId, amountFen, askedAt }) => {
      const holder = holders.get(holderId);
      return {
        id,
        memberId: holderId,
        name: holder?.name ?? null,
        phoneMasked: maskPhone(holder?.phone ?? ''),
        balanceFen: money.get(holderId) ?? amountFen,
        askedAt: askedAt.toISOString(),
      };
    });
  }
}
