import { Injectable } from '@nestjs/common';
import {
  bonusLapsed,
  fen,
  inSpendingOrder,
  refundQuote,
  roomUnderCap,
  shopDayOf,
  spendableFen,
  type Lot,
  type ShopDay,
} from '@cheyou/domain';
import { Ledger, type LedgerLot } from '../ledger';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Shops } from '../shops';
import { cardLotOf } from './card-lot';
import { mustFindCard, type CardReach } from './card-reach';
import { CardStore } from './card.store';
import type { CardDetail, CardFaceView, LotView, RefundQuoteView } from './cards.dto';
import { ReadFaces } from './read-faces';
import { RefundRoutes } from './refund/refund-routes';
import { TopUpStore } from './top-up.store';

/** Cards with what they are made of: for their owner, and for staff who serve any member of the merchant. */
@Injectable()
export class ReadCards {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly cards: CardStore,
    private readonly faces: ReadFaces,
    private readonly ledger: Ledger,
    private readonly topUps: TopUpStore,
    private readonly shops: Shops,
    private readonly routes: RefundRoutes,
  ) {}

  async ofMember(memberId: string): Promise<CardDetail[]> {
    return this.details(await this.faces.ofMembers(this.db, [memberId]));
  }

  /** @throws Refused NOT_FOUND for a card that `reach` doesn't cover. */
  async one(reach: CardReach, cardId: string): Promise<CardDetail> {
    const card = await mustFindCard(this.cards, this.db, reach, cardId);
    const [detail] = await this.details(await this.faces.of(this.db, [card]));
    if (!detail) throw new Error(`card ${cardId} has no face`);
    return detail;
  }

  /** What the card gives back today: what is left of the principal, lot by lot. @throws Refused NOT_FOUND. */
  async refundQuote(reach: CardReach, cardId: string): Promise<RefundQuoteView> {
    const card = await mustFindCard(this.cards, this.db, reach, cardId);
    const now = this.clock.now();
    const ledgerLots = await this.ledger.lotsOf(this.db, [cardId]);
    const titles = new Map(ledgerLots.map(({ id, title }) => [id, title]));
    const routeOf = await this.routes.of(this.db, ledgerLots, card.memberId);
    const { totalFen, lines } = refundQuote(ledgerLots.map(cardLotOf), shopDayOf(now));
    return {
      cardId,
      totalFen,
      at: now.toISOString(),
      lines: lines.map((line) => {
        const { route, elsewhere } = routeOf(line);
        return { ...line, title: titles.get(line.lotId) ?? '', route, elsewhereFen: elsewhere?.fen ?? 0 };
      }),
    };
  }

  private async details(faces: readonly CardFaceView[]): Promise<CardDetail[]> {
    const cardIds = faces.map(({ id }) => id);
    const [lots, months, reserved, merchant, shopNames] = await Promise.all([
      this.ledger.lotsOf(this.db, cardIds),
      this.ledger.monthsOf(this.db, cardIds),
      this.topUps.reservedFen(this.db, cardIds),
      this.shops.merchant(this.db),
      this.shops.names(this.db),
    ]);
    const today = shopDayOf(this.clock.now());
    return faces.map((face) => ({
      ...face,
      lots: lotViews(
        lots.filter(({ holderId }) => holderId === face.id),
        shopNames,
        today,
      ),
      months: months.get(face.id) ?? [],
      topUpOpen: merchant.topUpOpen,
      roomFen: roomUnderCap({
        capFen: fen(face.capFen),
        principalFen: fen(face.principalFen),
        beingPaidFen: fen(reserved.get(face.id) ?? 0),
      }),
    }));
  }
}

/** The lots that make up the balance, in the order in which they are spent. */
function lotViews(ledgerLots: readonly LedgerLot[], shopNames: ReadonlyMap<string, string>, today: ShopDay): LotView[] {
  const byId = new Map(ledgerLots.map((lot) => [lot.id, lot]));
  return inSpendingOrder(ledgerLots.map(cardLotOf), today)
    .filter((lot) => spendableFen([lot], today) > 0)
    .flatMap((lot) => {
      const ledgerLot = byId.get(lot.id);
      return ledgerLot ? [lotView(lot, ledgerLot, shopNames.get(ledgerLot.shopId) ?? '', today)] : [];
    });
}

function lotView(lot: Lot, { source, title }: LedgerLot, shopName: string, today: ShopDay): LotView {
  const lapsed = bonusLapsed(lot, today);
  return {
    id: lot.id,
    title,
    source,
    shopName,
    boughtAt: lot.createdAt,
    paidFen: lot.principalFen,
    bonusGivenFen: lot.bonusFen,
    principalLeftFen: lot.principalLeftFen,
    bonusLeftFen: lapsed ? 0 : lot.bonusLeftFen,
    bonusExpiresOn: lot.bonusExpiresOn,
    bonusLapsed: lapsed,
    termsVersion: lot.terms.termsVersion,
  };
}
