/**
 * What crosses the wire: finding people and cars, and settings.
 * Amounts are integer fen (`…Fen`), instants ISO-8601 UTC (`…At`), days YYYY-MM-DD of Asia/Shanghai (`…On`), ids ULID strings.
 */
import type { CarView, CardFaceView, VisitLine } from './wire-owner';
import type { Role } from './wire-session';

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

export interface ClaimView {
  id: string;
  memberId: string;
  name: string | null;
  phoneMasked: string;
  balanceFen: number;
  askedAt: string;
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
