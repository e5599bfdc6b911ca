import { Injectable } from '@nestjs/common';
import { refuse, shopDay, type ShopDay } from '@cheyou/domain';
import { Members } from '../../members';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import { IncidentStore } from '../incident.store';
import { incidentView } from '../incidents';
import { Shops } from '../../shops';
import { PaymentPurposes } from '../payment-purposes';
import { RefundElsewhereStore } from '../refund-elsewhere.store';
import type {
  BillDetail,
  BillPage,
  BillQuery,
  BillRowPage,
  BillRowQuery,
  BillView,
  GivenElsewhereView,
} from './bills.dto';
import { TradeBillStore, type BillProblem, type TradeBill } from './trade-bill.store';

const findingsShown = 200;

/** What a person sees of the bills: the days, what a day's bill says differently, and the rows behind its sums. */
@Injectable()
export class ShowBills {
  constructor(
    private readonly db: Db,
    private readonly bills: TradeBillStore,
    private readonly incidents: IncidentStore,
    private readonly elsewhere: RefundElsewhereStore,
    private readonly members: Members,
    private readonly purposes: PaymentPurposes,
    private readonly shops: Shops,
  ) {}

  /** Newest day first. */
  async page({ before, limit }: BillQuery): Promise<BillPage> {
    const found = await this.bills.page(this.db, before === null ? null : shopDay(before), limit + 1);
    const items = found.slice(0, limit);
    return { items: items.map(billView), nextCursor: found.length > limit ? (items.at(-1)?.day ?? null) : null };
  }

  /** @throws Refused NOT_FOUND for a day that nobody asked about */
  async detail(day: ShopDay): Promise<BillDetail> {
    return this.withFindings(await this.known(day));
  }

  async withFindings(bill: TradeBill): Promise<BillDetail> {
    const list = await this.incidents.ofBill(this.db, bill.day, findingsShown);
    return { ...billView(bill), list: list.map(incidentView) };
  }

  /** The rows in WeChat's order. @throws Refused NOT_FOUND */
  async rows(day: ShopDay, { after, limit }: BillRowQuery): Promise<BillRowPage> {
    const { checkId } = await this.known(day);
    const found = checkId === null ? [] : await this.bills.rows(this.db, checkId, after, limit + 1);
    const shown = found.slice(0, limit);
    return {
      items: shown.map(({ position, kind, at, description, outTradeNo: orderId, amountFen }) => ({
        position,
        kind,
        at: at.toISOString(),
        description,
        orderId,
        amountFen,
      })),
      nextCursor: found.length > limit ? String(shown.at(-1)?.position) : null,
    };
  }

  /** What WeChat's back office gave back and no bill or card was given back for yet, oldest first; 200 at most. */
  async givenElsewhere(): Promise<GivenElsewhereView[]> {
    const waiting = await this.elsewhere.allWaiting(this.db, findingsShown);
    const payers = await this.members.findMany(this.db, [...new Set(waiting.map(({ memberId }) => memberId))]);
    const handedOn = await this.purposes.handedOn(this.db, waiting);
    const shopNames = await this.shops.names(this.db);
    return waiting.map(({ at, purpose, subjectId, memberId, ...refund }) => ({
      ...refund,
      at: at.toISOString(),
      memberId: payers.get(memberId)?.id ?? memberId,
      memberName: payers.get(memberId)?.name ?? null,
      shopName: shopNames.get(refund.shopId) ?? '',
      settlementId: purpose === 'topUp' ? null : subjectId,
      handedOn: handedOn.has(subjectId),
    }));
  }

  private async known(day: ShopDay): Promise<TradeBill> {
    const bill = await this.bills.find(this.db, day);
    if (!bill) throw new Refused(refuse('NOT_FOUND'));
    return bill;
  }
}

function billView({
  checkId: _checkId,
  checkedAt,
  askedAt,
  problem,
  ours,
  day,
  open,
  findings,
  ...sums
}: TradeBill): BillView {
  const { feeYuan, ...wechat } = sums;
  return {
    day,
    state: checkedAt === null ? 'waiting' : 'checked',
    checkedAt: checkedAt?.toISOString() ?? null,
    askedAt: askedAt?.toISOString() ?? null,
    problem: problem === null ? null : sentenceOf(problem),
    wechat,
    ours,
    feeYuan,
    open,
    findings,
  };
}

function sentenceOf(problem: BillProblem): string {
  switch (problem) {
    case 'notReady':
      return '微信的账单还没有生成，通常在次日 10 点后';
    case 'unavailable':
    case 'cut':
      return '没能从微信取到完整的账单';
    case 'wrongHash':
      return '账单与微信给的校验值不符，没有采用';
    case 'unreadable':
      return '账单的格式读不懂，没有采用';
    case 'wrongSums':
      return '账单各行与合计不符，没有采用';
    default:
      return `微信没有给出账单（${problem.slice('refused:'.length)}）`;
  }
}
