import type { ShopDay } from '../calendar';
import type { Count, Fen } from '../money';

/** 次卡 holds one service, 套餐卡 several, 年卡 as often as its caps allow, 工时卡 labour hours: it is given at the delivery of a car. */
export type ServiceCardKind = 'timesCard' | 'packageCard' | 'annualPass' | 'labourCard';

export type ServiceCardState = 'active' | 'frozen' | 'lost' | 'refunded' | 'closed';

/** How long a card serves, from its first day on. */
export interface Validity {
  readonly startsWith: 'purchase' | 'firstUse' | 'date';
  /** With `date`: the first day. */
  readonly startsOn: ShopDay | null;
  /** Whole calendar months; null for ever. */
  readonly months: number | null;
}

/** What the labour hours of a card are good for. */
export interface LabourScope {
  /** Null serves whatever has labour hours. */
  readonly serviceIds: readonly string[] | null;
}

/** What a card gives of one service, or of labour hours (in tenths), and what is left of it. */
export interface ServiceUses {
  readonly serviceId: string;
  readonly serviceName: string;
  /** How often; null on an annual pass, which only its caps limit. */
  readonly granted: Count | null;
  readonly left: Count | null;
  readonly perDayMax: Count | null;
  readonly perMonthMax: Count | null;
  /** On the day and in the calendar month that is looked at. */
  readonly usedToday: Count;
  readonly usedThisMonth: Count;
  /** What of the card's price falls on this service. */
  readonly priceFen: Fen;
}

/** A card of a member as the planner looks at it; the terms are those it was sold under. */
export interface ServiceCardFacts {
  readonly cardId: string;
  readonly kind: ServiceCardKind;
  readonly name: string;
  readonly state: ServiceCardState;
  readonly ownerId: string;
  readonly validity: Validity;
  /** Null before the first use of a card that starts with it. */
  readonly startsOn: ShopDay | null;
  /** The last day of use, an extension included; null for ever, or not started. */
  readonly expiresOn: ShopDay | null;
  /** Null serves everywhere. */
  readonly shopIds: readonly string[] | null;
  /** The cars it serves; null serves every car of its owner. */
  readonly carIds: readonly string[] | null;
  /** With it the card has one count, of labour hours; null counts uses of each service. */
  readonly labour: LabourScope | null;
  readonly services: readonly ServiceUses[];
  /** ISO instant, UTC. */
  readonly createdAt: string;
}
