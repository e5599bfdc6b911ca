import { Injectable } from '@nestjs/common';
import { capFor, fen, refuse, roomUnderCap, type Fen } from '@cheyou/domain';
import { Members } from '../members';
import { Db } from '../platform/database';
import { Refused } from '../platform/http';
import { Shops, type MerchantInForce } from '../shops';
import { CardProductStore } from './card-product.store';
import { offeredTiers, type OfferedTier } from './offered-tiers';
import { ReadFaces } from './read-faces';
import { TopUpStore } from './top-up.store';
import type { TopUpOptions, TopUpTier } from './top-ups.dto';

/** What a member can top up now, and why not what isn't open. */
@Injectable()
export class ReadTopUpOptions {
  constructor(
    private readonly db: Db,
    private readonly members: Members,
    private readonly shops: Shops,
    private readonly faces: ReadFaces,
    private readonly topUps: TopUpStore,
    private readonly products: CardProductStore,
  ) {}

  /** @throws Refused NOT_FOUND when there is no such member. */
  async run(memberId: string): Promise<TopUpOptions> {
    const [member, merchant, [face], products] = await Promise.all([
      this.members.find(this.db, memberId),
      this.shops.merchant(this.db),
      this.faces.ofMembers(this.db, [memberId]),
      this.products.all(this.db),
    ]);
    if (!member) throw new Refused(refuse('NOT_FOUND'));
    const capFen = capFor(member, merchant);
    const reserved = face ? ((await this.topUps.reservedFen(this.db, [face.id])).get(face.id) ?? 0) : 0;
    const roomFen = roomUnderCap({ capFen, principalFen: fen(face?.principalFen ?? 0), beingPaidFen: fen(reserved) });
    const { version, points, text } = merchant.prepaidTerms;
    return {
      open: merchant.topUpOpen,
      card: face ?? null,
      capFen,
      roomFen,
      minFen: merchant.minTopUpFen,
      named: member.named,
      terms: { version, points, text, title: '储值卡章程' },
      tiers: offeredTiers(products).map((tier) => tierView(tier, merchant, roomFen)),
    };
  }
}

function tierView(tier: OfferedTier, merchant: MerchantInForce, roomFen: Fen): TopUpTier {
  const closedBecause = reasonClosed(tier, merchant, roomFen);
  return { ...tier, open: closedBecause === null, closedBecause };
}

function reasonClosed(
  { payFen }: OfferedTier,
  { topUpOpen, minTopUpFen }: MerchantInForce,
  roomFen: Fen,
): string | null {
  if (!topUpOpen) return '暂停充值';
  if (payFen < minTopUpFen) return '低于最低充值金额';
  return payFen > roomFen ? '超出可充额度' : null;
}
