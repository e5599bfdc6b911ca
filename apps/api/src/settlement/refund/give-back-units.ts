import { Injectable } from '@nestjs/common';
import { fen, isMoney, yuanText, type Asset, type RefundPlan } from '@cheyou/domain';
import { Coupons } from '../../coupons';
import { house, Ledger, type EntryHead, type PostingDraft, type Taken } from '../../ledger';
import { Levels } from '../../levels';
import { Notices } from '../../notices';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Points } from '../../points';
import { Cards } from '../../prepaid';
import { ServiceCards } from '../../service-cards';
import { Shops } from '../../shops';
import { alsoBack } from '../also-taken';
import { BillsGivenBack } from '../bills-given-back';
import { legLabel } from '../leg-labels';
import { SaleStore, type Sale } from '../sale.store';
import type { Settlement } from '../settlement.store';
import { earnedIn } from '../take-instruments';
import { tenderPostings } from '../tender-postings';
import { besideWechat, byHandFen, RefundWays, toNewOwner, type RefundWay } from './refund-ways';
import { RefundStore, type Refund } from './refund.store';
import type { Took } from './settled-facts';

export interface UnitsBack {
  readonly refund: Refund;
  readonly sale: Sale;
  readonly settlement: Settlement;
  readonly plan: RefundPlan;
  /** What the bill took from which account. */
  readonly took: readonly Took[];
  /** The service card that is given back, and whether it was given to another member before; null for units of the bill. */
  readonly card: { readonly cardId: string; readonly handedOn: boolean } | null;
  /** Who has the last word. */
  readonly by: string;
}

/** Carries a planned refund out: every leg gives back its own share, in one entry dated today. */
@Injectable()
export class GiveBackUnits {
  constructor(
    private readonly ledger: Ledger,
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
    private readonly points: Points,
    private readonly cards: Cards,
    private readonly levels: Levels,
    private readonly shops: Shops,
    private readonly sales: SaleStore,
    private readonly refunds: RefundStore,
    private readonly followers: BillsGivenBack,
    private readonly ways: RefundWays,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Points before the card, as everything locks. */
  async run(tx: Tx, units: UnitsBack): Promise<void> {
    const { refund, sale, settlement, plan, card, by } = units;
    const handedOn = card?.handedOn ?? false;
    const now = this.clock.now();
    const { shopId } = settlement;
    const head = { shopId, staffId: by, title: `退款：${sale.title}`, reason: refund.reason };
    await this.sales.refundUnits(tx, plan.lines);
    await this.coupons.giveBack(tx, settlement.id, plan.couponIds);
    const way = handedOn ? toNewOwner(plan.moneyFen) : await this.ways.of(tx, settlement, plan.legs);
    if (card) await this.serviceCards.refund(tx, card.cardId, head, toldOf(units, way));
    const on = await this.shops.businessDay(tx, shopId);
    const usesBack = await this.serviceCards.giveBack(tx, settlement.id, plan.uses, on);
    await this.takeEarningsBack(tx, units, head);
    const whole = { ...head, saleId: sale.id, settlementId: settlement.id, plate: sale.plate };
    const entryId = await this.move(tx, units, { usesBack, way }, whole);
    const sent = await this.ways.send(tx, way, refund.reason, by);
    await this.refunds.done(tx, refund.id, { by, at: now, on, entryId, ...sent, handedOn, legs: plan.legs });
    await this.followers.tell(tx, settlement.id);
    await this.tell(tx, units, way);
  }

  /** A card tells of itself, be it the one that paid or the one that goes back; whoever bought one that is another's by now, what it takes of theirs. */
  private async tell(tx: Tx, units: UnitsBack, way: RefundWay | null): Promise<void> {
    const { settlement, sale, plan, card } = units;
    if (settlement.memberId === null) return;
    const takes = card?.handedOn === true && plan.earnedBack > 0;
    if (!takes && (card !== null || cardFenOf(plan) > 0)) return;
    const page = `/owner/receipt/index?id=${settlement.id}`;
    const told = takes ? pointsTaken(plan.earnedBack) : toldOf(units, way);
    const facts = [{ label: '项目', value: sale.title }, ...told];
    const title = takes ? '积分已收回' : '消费退款通知';
    const notice = { memberId: settlement.memberId, kind: 'settlementRefunded', title, facts, page };
    await this.notices.tell(tx, notice);
  }

  private async takeEarningsBack(tx: Tx, { settlement, plan }: UnitsBack, head: Head): Promise<void> {
    const { memberId, settledOn } = settlement;
    if (memberId === null) return;
    const points = plan.points.reduce((sum, take) => sum + take.points, 0);
    if (points > 0) await this.points.returned(tx, settlement.id, points, head);
    await this.points.takeBack(tx, settlement.id, plan.earnedBack, head);
    await this.levels.visitLessened(tx, memberId, settledOn, {
      spendFen: plan.moneyFen,
      pointsEarned: plan.earnedBack,
    });
    await this.coupons.billMoved(tx, { settlementId: settlement.id, paid: false });
  }

  /** One entry for all that goes back; a refund of nothing moves nothing. */
  private async move(
    tx: Tx,
    { settlement, plan, took, card: given }: UnitsBack,
    { usesBack, way }: { readonly usesBack: readonly PostingDraft[]; readonly way: RefundWay | null },
    head: EntryHead,
  ): Promise<string | null> {
    const cardFen = cardFenOf(plan);
    const beside = { memberId: settlement.memberId, text: alsoBack(given?.handedOn ? [] : plan.legs) };
    const card =
      settlement.cardId !== null && cardFen > 0
        ? {
            cardId: settlement.cardId,
            cardBalanceAfter: (await this.cards.giveBackPart(tx, settlement.cardId, cardFen, { ...head, also: beside }))
              .balanceAfterFen,
          }
        : {};
    const back = backTo(plan, took);
    const { shopId } = settlement;
    const from = given === null ? earnedIn(shopId) : waitingIn(shopId);
    const also = [...usesBack, ...tendersBack(given?.handedOn ? [] : plan.legs, way, shopId, from('CNY_PRINCIPAL'))];
    if (back.length + also.length === 0) return null;
    return (await this.ledger.giveBack(tx, { head: { ...head, ...card }, back, from, also })).entryId;
  }
}

/** What goes back to the prepaid card that paid. */
const cardFenOf = ({ lots }: RefundPlan): number =>
  lots.reduce((sum, { principalFen, bonusFen }) => sum + principalFen + bonusFen, 0);

type Place = ReturnType<typeof house>;
type Head = Pick<EntryHead, 'shopId' | 'title' | 'reason'> & { staffId: string; reason: string };

/** The accounts of lots that get their own back. */
function backTo(plan: RefundPlan, took: readonly Took[]): Taken[] {
  const accountOf = (lotId: string, asset: Asset): string => {
    const found = took.find((one) => one.lotId === lotId && one.asset === asset);
    if (!found) throw new Error(`the bill took no ${asset} from lot ${lotId}`);
    return found.accountId;
  };
  const wanted: { lotId: string; asset: Asset; amount: number }[] = [
    ...plan.lots.flatMap(({ lotId, principalFen, bonusFen }) => [
      { lotId, asset: 'CNY_PRINCIPAL' as const, amount: principalFen },
      { lotId, asset: 'CNY_BONUS' as const, amount: bonusFen },
    ]),
    ...plan.points.map(({ lotId, points }) => ({ lotId, asset: 'POINT' as const, amount: points })),
  ];
  return wanted
    .filter(({ amount }) => amount > 0)
    .map(({ lotId, asset, amount }) => ({ asset, amount, accountId: accountOf(lotId, asset) }));
}

/** Tenders go out by where they came in, but for what WeChat doesn't give back now. */
function tendersBack(legs: RefundPlan['legs'], way: RefundWay | null, shopId: string, from: Place): PostingDraft[] {
  const beside = besideWechat(way, shopId);
  const besideFen = beside.reduce((sum, { amount }) => sum + amount, 0);
  const tenders = legs
    .filter(({ kind }) => isMoney(kind) && kind !== 'principal')
    .map(({ kind, amountFen }) => ({ kind, amountFen: kind === 'wechat' ? amountFen - besideFen : amountFen }))
    .filter(({ amountFen }) => amountFen > 0);
  return [
    ...tenderPostings(tenders, shopId).map(({ from: to, asset, amount }) => ({ asset, amount, from, to })),
    ...beside.map(({ amount, to }) => ({ asset: 'CNY_PRINCIPAL' as const, amount, from, to })),
  ];
}

/** Where the money of a card comes back from: it wasn't earned yet. A bonus was never kept for it. */
function waitingIn(shopId: string): (asset: Asset) => Place {
  return (asset) => (asset === 'CNY_BONUS' ? house('revenue', shopId) : house('deferred', shopId));
}

const pointsTaken = (points: number): { label: string; value: string }[] => [
  { label: '收回积分', value: `${points.toLocaleString('en')} 分` },
  { label: '说明', value: '您转赠的卡已由持卡人退卡，买卡时送的积分按退的部分收回' },
];

/** What the owner of a bill or card is told: what went back, and by what. */
function toldOf({ plan, refund, card }: UnitsBack, way: RefundWay | null): { label: string; value: string }[] {
  const byHand = byHandFen(way);
  const elsewhere = way?.elsewhereFen ?? 0;
  // How whoever gave the card paid for it is theirs.
  const legs = card?.handedOn ? [] : plan.legs;
  const detail = legs.map(({ kind, amountFen }) => `${legLabel(kind)} ¥${yuanText(amountFen)}`).join('，');
  return [
    ...(plan.moneyFen > 0 ? [{ label: '退回金额', value: `¥${yuanText(plan.moneyFen)}` }] : []),
    ...(detail === '' ? [] : [{ label: '明细', value: detail }]),
    ...(elsewhere > 0 ? [{ label: '此前已由微信退回', value: `¥${yuanText(fen(elsewhere))}` }] : []),
    ...(byHand > 0 ? [{ label: '由门店付款', value: `¥${yuanText(fen(byHand))}，请联系门店领取` }] : []),
    { label: '说明', value: refund.reason },
  ];
}
