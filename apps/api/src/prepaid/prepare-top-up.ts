import { Injectable } from '@nestjs/common';
import { capFor, fen, planTopUp, refuse, shopDayOf, type Fen, type TopUpPlan } from '@cheyou/domain';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed, Refused } from '../platform/http';
import { Shops, type MerchantInForce } from '../shops';
import { CardProductStore } from './card-product.store';
import { LockedCards, type LockedCard } from './locked-cards';
import { offeredTiers, type OfferedTier } from './offered-tiers';
import { OpenCard } from './open-card';
import { TopUpStore } from './top-up.store';

export interface TopUpWish {
  readonly memberId: string;
  /** Null: the member's card to use first, opened when there is none. */
  readonly cardId: string | null;
  readonly tierId: string | null;
  readonly amountFen: number;
  /** The version of the offer the person saw; null when nobody was shown one. */
  readonly productVersion: string | null;
  readonly termsVersion: string;
  /** Where a card would be opened, and by whom. */
  readonly shopId: string | null;
  readonly staffId: string | null;
}

type Person = NonNullable<Awaited<ReturnType<Members['find']>>>;

export interface PreparedTopUp {
  readonly locked: LockedCard;
  readonly plan: TopUpPlan;
  readonly tier: OfferedTier | null;
  readonly capFen: Fen;
  readonly merchant: MerchantInForce;
  readonly memberId: string;
}

/** Reads what decides about a top-up, the card under lock, and decides. */
@Injectable()
export class PrepareTopUp {
  constructor(
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly members: Members,
    private readonly opening: OpenCard,
    private readonly locked: LockedCards,
    private readonly topUps: TopUpStore,
    private readonly products: CardProductStore,
  ) {}

  /** @throws Refused with whatever planTopUp refuses; NOT_FOUND for a member or a card that isn't theirs. */
  async run(tx: Tx, wish: TopUpWish): Promise<PreparedTopUp> {
    const asked = await this.members.find(tx, wish.memberId);
    if (!asked) throw new Refused(refuse('NOT_FOUND'));
    const merchant = await this.shops.merchant(tx);
    const tiers = offeredTiers(await this.products.all(tx));
    const locked = await this.lockCard(tx, { ...wish, memberId: asked.id });
    const member = await this.ownerOf(tx, locked, asked, wish);
    const reserved = await this.topUps.reservedFen(tx, [locked.card.id]);
    const capFen = capFor({ named: member.named }, merchant);
    const facts = {
      open: merchant.topUpOpen,
      cardState: locked.card.state,
      capFen,
      principalFen: this.locked.principalOf(locked),
      beingPaidFen: fen(reserved.get(locked.card.id) ?? 0),
      minTopUpFen: merchant.minTopUpFen,
      tiers,
      termsVersion: merchant.prepaidTerms.version,
      today: shopDayOf(this.clock.now()),
    };
    const { tierId, amountFen, termsVersion } = wish;
    const plan = allowed(planTopUp(facts, { tierId, amountFen: fen(amountFen), acceptedTermsVersion: termsVersion }));
    refuseOtherOffer(wish, tiers);
    const tier = tiers.find(({ id }) => id === plan.tierId) ?? null;
    return { locked, plan, tier, capFen, merchant, memberId: member.id };
  }

  private async lockCard(tx: Tx, { memberId, cardId, shopId, staffId }: TopUpWish): Promise<LockedCard> {
    if (cardId !== null) {
      const locked = await this.locked.lock(tx, cardId);
      if (!locked) throw new Refused(refuse('NOT_FOUND'));
      return locked;
    }
    const card = await this.opening.run(tx, { memberId, shopId: shopId ?? (await this.firstShop(tx)), staffId });
    return this.locked.mustLock(tx, card.id);
  }

  /** Under its lock a card stays its owner's: a merge waits, and one that was faster has made the survivor its owner. */
  private async ownerOf(tx: Tx, { card }: LockedCard, asked: Person, { memberId }: TopUpWish): Promise<Person> {
    const owner = card.memberId === asked.id ? asked : await this.members.find(tx, memberId);
    if (owner?.id !== card.memberId) throw new Refused(refuse('NOT_FOUND'));
    return owner;
  }

  /** A card opened on the phone belongs to the merchant's first shop until a counter serves it. */
  private async firstShop(tx: Tx): Promise<string> {
    const [shop] = await this.shops.all(tx);
    if (!shop) throw new Error('a merchant without a shop');
    return shop.id;
  }
}

/** An amount of one's own earns what was shown: another version of the offer could give another bonus. */
function refuseOtherOffer({ productVersion }: TopUpWish, tiers: readonly OfferedTier[]): void {
  if (productVersion === null || tiers.length === 0) return;
  if (!tiers.some((tier) => tier.productVersion === productVersion)) throw new Refused(refuse('TIER_CHANGED'));
}
