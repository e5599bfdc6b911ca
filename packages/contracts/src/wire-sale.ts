/**
 * What crosses the wire: sales, settlements and the day.
 * Amounts are integer fen (`…Fen`), instants ISO-8601 UTC (`…At`), days YYYY-MM-DD of Asia/Shanghai (`…On`), ids ULID strings.
 */
import type { CardFaceView } from './wire-owner';
import type { ShopBrief } from './wire-session';

export interface ServiceView {
  id: string;
  name: string;
  category: string;
  categoryName: string;
  kind: 'service' | 'part';
  priceFen: number;
  minutes: number | null;
  unit: string;
  active: boolean;
  favourite: boolean;
  version: number;
}

export interface SaleLineInput {
  serviceId: string;
  qty: number;
  priceFen?: number /* manual unit price */;
  priceReason?: string;
  performerId?: string;
}

export interface SaleView {
  id: string;
  number: string;
  state: 'open' | 'held' | 'settled' | 'cancelled' | 'reversed';
  shopId: string;
  carId: string | null;
  plate: string | null;
  plateKind: string;
  memberId: string | null;
  memberName: string | null;
  lines: SaleLineView[];
  totalFen: number;
  version: number;
  openedAt: string;
  openedBy: string;
  settlement: SettlementView | null;
}

export interface SaleLineView {
  id: string;
  serviceId: string;
  name: string;
  qty: number;
  listPriceFen: number;
  priceFen: number;
  amountFen: number;
  priceReason: string | null;
  performerId: string | null;
  performerName: string | null;
}

export interface SaleQuote {
  saleId: string;
  version: number;
  facts: unknown /* SettlementFacts of domain, typed in DTO */;
  suggested: unknown /* SettlementPlan */;
  quotedFen: number;
  card: CardFaceView | null;
  proof: ProofView | null;
  mayOverrideFen: number;
}

export interface ProofView {
  proofId: string;
  memberId: string;
  name: string | null;
  cardId: string;
  cardTail: string;
  balanceFen: number;
  shownAt: string;
  expiresAt: string;
  kind: 'memberCode' | 'ownerTap' | 'override';
}

export interface SettlementView {
  id: string;
  number: string;
  saleId: string;
  state: 'held' | 'captured' | 'released' | 'reversed';
  totalFen: number;
  legs: LegView[];
  changeFen: number;
  at: string;
  cashierName: string;
  card: { beforeFen: number; afterFen: number; tail: string } | null;
  reversedAt: string | null;
  reverseReason: string | null;
  paymentOrderId: string | null;
}

export interface LegView {
  kind: 'principal' | 'bonus' | 'cash' | 'wechat' | 'posCard' | 'alipay' | 'bankTransfer' | 'other' | 'rounding';
  amountFen: number;
  label: string;
}

export interface Receipt {
  settlement: SettlementView;
  sale: SaleView;
  shop: ShopBrief;
  merchantName: string;
}

export interface CounterTopUp {
  id: string;
  receiptNumber: string;
  state: 'waiting' | 'done' | 'rejected' | 'undone';
  memberId: string;
  memberName: string | null;
  cardId: string;
  amountFen: number;
  bonusFen: number;
  method: string;
  receivedFen: number | null;
  changeFen: number;
  by: string;
  approvedBy: string | null;
  at: string;
  balanceAfterFen: number | null;
  mayUndo: boolean;
}

export interface DaySales {
  on: string;
  shopId: string;
  sums: {
    revenueFen: number;
    cashInFen: number;
    topUpFen: number;
    prepaidFen: number;
    count: number;
    visits: number;
    newMembers: number;
    byMethod: { method: string; label: string; fen: number; count: number }[];
  };
  items: DaySaleRow[];
  nextCursor: string | null;
}

export interface DaySaleRow {
  id: string;
  kind: 'sale' | 'topUp';
  number: string;
  at: string;
  plate: string | null;
  plateKind: string | null;
  title: string;
  memberName: string | null;
  totalFen: number;
  methods: string;
  state: string;
  by: string;
  settlementId: string | null;
}

export interface Desk {
  shop: ShopBrief;
  on: string;
  sums: DaySales['sums'];
  openSales: SaleBrief[];
  approvals: number;
  incidents: number;
  claims: number;
}

export interface SaleBrief {
  id: string;
  number: string;
  state: string;
  plate: string | null;
  plateKind: string;
  carText: string | null;
  title: string;
  totalFen: number;
  openedAt: string;
  openedBy: string;
  memberName: string | null;
}
