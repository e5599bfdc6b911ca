/**
 * What crosses the wire: an owner's card, cars, payments and notices.
 * Amounts are integer fen (`…Fen`), instants ISO-8601 UTC (`…At`), days YYYY-MM-DD of Asia/Shanghai (`…On`), ids ULID strings.
 */
import type { ShopBrief } from './wire-session';

export interface Home {
  merchantName: string;
  shop: ShopBrief;
  shops: ShopBrief[];
  card: CardFaceView | null;
  cars: CarView[];
  openAsk: PayAsk | null;
  topUpOpen: boolean;
  at: string;
  unreadNotices: number;
}

export interface CardFaceView {
  id: string;
  number: string;
  tail: string;
  state: CardState;
  balanceFen: number;
  principalFen: number;
  bonusFen: number;
  levelName: string | null;
  gold: boolean;
  named: boolean;
  capFen: number;
}

export type CardState = 'active' | 'frozen' | 'lost' | 'closed';

export interface CarView {
  id: string;
  plate: string | null;
  plateKind: string;
  vin: string | null;
  brand: string | null;
  series: string | null;
  modelYear: number | null;
  odometerKm: number | null;
  odometerOn: string | null;
  insuranceUntil: string | null;
  inspectionUntil: string | null;
  sanbaoUntilOn: string | null;
  usage: 'private' | 'official' | 'commercial';
  firstRegisteredOn: string | null;
  maySpend: boolean;
  owned: boolean;
  drivers: DriverView[];
}

export interface DriverView {
  memberId: string;
  name: string;
  maySpend: boolean;
  since: string;
}

export interface MemberCode {
  digits: string;
  qrText: string;
  expiresAt: string;
  secondsLeft: number;
  cardTail: string | null;
  balanceFen: number | null;
  name: string | null;
  phoneMasked: string | null;
}

export interface CardDetail extends CardFaceView {
  lots: LotView[];
  months: string[];
  topUpOpen: boolean;
  roomFen: number;
}

export interface LotView {
  id: string;
  title: string;
  source: 'topUp' | 'counterTopUp' | 'openingBalance' | 'grant';
  shopName: string;
  boughtAt: string;
  paidFen: number;
  bonusGivenFen: number;
  principalLeftFen: number;
  bonusLeftFen: number;
  bonusExpiresOn: string | null;
  bonusLapsed: boolean;
  termsVersion: string;
}

export interface StatementLine {
  id: string;
  kind: 'topUp' | 'settle' | 'reverse' | 'expire' | 'refund' | 'openingBalance';
  title: string;
  at: string;
  shopName: string;
  plate: string | null;
  amountFen: number /* signed: spending negative */;
  principalFen: number;
  bonusFen: number;
  balanceAfterFen: number;
  servedBy: string | null;
  saleId: string | null;
  settlementId: string | null;
  reversedBy: string | null;
  reason: string | null;
}

export interface RefundQuoteView {
  cardId: string;
  totalFen: number;
  at: string;
  lines: {
    lotId: string;
    title: string;
    paidFen: number;
    bonusGivenFen: number;
    principalUsedFen: number;
    refundFen: number;
    bonusForfeitFen: number;
  }[];
}

export interface TopUpOptions {
  open: boolean;
  card: CardFaceView | null;
  capFen: number;
  roomFen: number;
  minFen: number;
  named: boolean;
  terms: { version: string; title: string; points: string[]; text: string };
  tiers: TopUpTier[];
}

export interface TopUpTier {
  id: string;
  productId: string;
  productVersion: string;
  payFen: number;
  bonusFen: number;
  bonusMonths: number | null;
  open: boolean;
  closedBecause: string | null;
}

export interface PaymentOrderView {
  id: string;
  purpose: 'topUp' | 'settlement';
  state: 'created' | 'awaiting' | 'paid' | 'closed';
  amountFen: number;
  description: string;
  deadlineAt: string;
  paidAt: string | null;
  pay: WechatPayParams | null;
  refund: { state: string; amountFen: number } | null;
  result: {
    cardId: string | null;
    balanceAfterFen: number | null;
    bonusFen: number;
    saleId: string | null;
    settlementId: string | null;
  } | null;
}

export interface WechatPayParams {
  appId: string;
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

export interface PayAsk {
  id: string;
  saleId: string;
  shopName: string;
  cashierName: string;
  plate: string | null;
  lines: { name: string; qty: number; amountFen: number }[];
  totalFen: number;
  prepaidFen: number;
  wechatFen: number;
  state: 'open' | 'approved' | 'declined' | 'expired' | 'done';
  expiresAt: string;
  paymentOrderId: string | null;
  settlementId: string | null;
}

export interface NoticeView {
  id: string;
  kind: string;
  title: string;
  at: string;
  facts: { label: string; value: string }[];
  page: string;
  read: boolean;
}

export interface VisitLine {
  saleId: string;
  settlementId: string | null;
  on: string;
  at: string;
  title: string;
  shopName: string;
  plate: string | null;
  totalFen: number;
  tenders: string;
  reversed: boolean;
}

export interface PrivacyView {
  facts: { label: string; value: string }[];
  /** What has to be typed to delete the account. */
  deletionWord: string;
}

export interface SubscriptionTemplate {
  kind: string;
  templateId: string;
  title: string;
}

export interface DriverInvitationView {
  code: string;
  expiresAt: string;
}
