/**
 * What crosses the wire, by hand until the types generated from the API's OpenAPI document carry every route.
 * Amounts are integer fen (`…Fen`), instants ISO-8601 UTC (`…At`), days YYYY-MM-DD of Asia/Shanghai (`…On`), ids ULID strings.
 */

export interface Session {
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
  refreshExpiresAt: string;
  me: Me;
}

export interface DesktopTicket {
  ticketId: string;
  digits: string;
  secret: string;
  expiresAt: string;
}

export interface Me {
  memberId: string;
  name: string | null;
  phoneMasked: string | null;
  phoneVerified: boolean;
  named: boolean;
  elderMode: boolean;
  memberSince: string;
  staff: MeStaff | null;
  merchantName: string;
  wechat: { miniAppid: string; oaAppid: string | null };
}

export interface MeStaff {
  staffId: string;
  name: string;
  role: Role;
  roleName: string;
  shopId: string;
  shopName: string;
  shops: ShopBrief[];
  acts: string[];
  limits: Record<string, number>;
}

export type Role = 'ownerManager' | 'shopManager' | 'advisor' | 'technician' | 'cashier';

export interface Consent {
  kind: 'membership' | 'privacy' | 'prepaidTerms' | 'marketing';
  title: string;
  version: string;
  text: string;
  acceptedAt: string | null;
  acceptedVersion: string | null;
}

export interface Home {
  merchantName: string;
  shop: ShopBrief;
  shops: ShopBrief[];
  card: CardFaceView | null;
  cars: CarView[];
  openAsk: PayAsk | null;
  quick: string[];
  at: string;
  unreadNotices: number;
}

export interface ShopBrief {
  id: string;
  name: string;
  city: string;
  address: string;
  phone: string;
  openNow: boolean;
  hoursText: string;
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
  result: { cardId: string | null; balanceAfterFen: number | null; bonusFen: number; saleId: string | null } | null;
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

export interface SearchResult {
  kind: 'plate' | 'phone' | 'tail' | 'name';
  items: SearchMatch[];
  more: boolean;
}

export interface SearchMatch {
  carId: string | null;
  memberId: string | null;
  plate: string | null;
  plateKind: string;
  matchFrom: number;
  matchLength: number;
  carText: string | null;
  memberName: string | null;
  phoneMasked: string | null;
  levelName: string | null;
  cardBalanceFen: number | null;
  walkIn: boolean;
  visits: number;
  lastVisitOn: string | null;
  offerCard: boolean;
}

export interface StaffCar {
  car: CarView;
  memberIds: string[];
  members: MemberBrief[];
  visits: number;
  lastVisitOn: string | null;
  walkIn: boolean;
  offerCard: boolean;
  recent: VisitLine[];
}

export interface MemberBrief {
  id: string;
  name: string | null;
  nameMasked: string | null;
  phoneMasked: string | null;
  named: boolean;
  claimed: boolean;
  cardTail: string | null;
  balanceFen: number;
}

export interface StaffMember {
  id: string;
  name: string | null;
  phone: string | null /* only with the right, else masked */;
  named: boolean;
  wechatBound: boolean;
  memberSince: string;
  note: string | null;
  gender: string | null;
  birthOn: string | null;
  cards: CardFaceView[];
  cars: CarView[];
  visits: number;
  lastVisitOn: string | null;
  spentYearFen: number;
  averageTicketFen: number;
  recent: VisitLine[];
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

export interface ClaimView {
  id: string;
  memberId: string;
  name: string | null;
  phoneMasked: string;
  balanceFen: number;
  askedAt: string;
}

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
  state: 'held' | 'captured' | 'released' | 'reversed';
  totalFen: number;
  legs: LegView[];
  changeFen: number;
  at: string;
  cashierName: string;
  card: { before: number; after: number; tail: string } | null;
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

export interface StaffRow {
  id: string;
  name: string;
  role: Role;
  roleName: string;
  shopId: string;
  shopName: string;
  phoneMasked: string | null;
  state: 'active' | 'dismissed';
  since: string;
  lastSeenAt: string | null;
}

export interface ShopSettings {
  id: string;
  name: string;
  city: string;
  address: string;
  phone: string;
  hours: { weekday: number; opens: string; closes: string }[];
  roundingMode: 'none' | 'jiao' | 'yuan';
}

export interface MerchantSettings {
  merchantName: string;
  topUpOpen: boolean;
  namedCapFen: number;
  unnamedCapFen: number;
  minTopUpFen: number;
  claimConfirmAboveFen: number;
  counterApprovalAboveFen: number;
  prepaidTerms: { version: string; text: string; points: string[] };
}

export interface CardProductView {
  id: string;
  name: string;
  version: string;
  active: boolean;
  bonusMonths: number | null;
  tiers: { id: string; payFen: number; bonusFen: number }[];
}

export interface IncidentView {
  id: string;
  kind: string;
  title: string;
  at: string;
  facts: { label: string; value: string }[];
  state: 'open' | 'resolved';
  resolution: string | null;
  amountFen: number | null;
}

export interface ActLogRow {
  id: string;
  at: string;
  staffName: string;
  act: string;
  subject: string;
  reason: string | null;
}
