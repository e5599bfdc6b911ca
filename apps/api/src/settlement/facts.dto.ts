import { ApiExtraModels, ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';
import type {
  CardState,
  CouponBenefit,
  CouponState,
  PointsLapse,
  Rounding,
  ServiceCardKind,
  ServiceCardState,
} from '@cheyou/domain';

/* The shapes of SettlementFacts in the domain package, so that the phone plans with the very facts the server has. */

const day = { description: 'YYYY-MM-DD in Asia/Shanghai', example: '2026-03-02' };
const fen = { type: 'integer', description: 'fen' } as const;
const ids: ApiPropertyOptions = { type: [String], nullable: true, example: null, description: 'null: all of them' };

export class FactsLine {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['service', 'part', 'card'] }) kind: 'service' | 'part' | 'card';
  @ApiProperty() itemId: string;
  @ApiProperty({ example: 'wash' }) category: string;
  @ApiProperty({ example: '标准洗车' }) name: string;
  @ApiProperty({ type: 'integer' }) qty: number;
  @ApiProperty(fen) listPriceFen: number;
  @ApiProperty({ ...fen, nullable: true }) levelPriceFen: number | null;
  @ApiProperty({ ...fen, nullable: true }) manualPriceFen: number | null;
  @ApiProperty({ type: String, nullable: true }) performerId: string | null;
  @ApiProperty() earnsPoints: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'labour hours of one unit, in tenths' }) labourTenths:
    number | null;
}

export class FactsLotTerms {
  @ApiProperty({ example: '2026-03' }) termsVersion: string;
  @ApiProperty({ type: String, nullable: true }) productId: string | null;
  @ApiProperty({ type: String, nullable: true, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) productVersion: string | null;
  @ApiProperty({ type: String, nullable: true }) tierId: string | null;
}

export class FactsLot {
  @ApiProperty() id: string;
  @ApiProperty(fen) principalFen: number;
  @ApiProperty(fen) bonusFen: number;
  @ApiProperty(fen) principalLeftFen: number;
  @ApiProperty(fen) bonusLeftFen: number;
  @ApiProperty({ type: String, nullable: true }) bonusExpiresOn: string | null;
  @ApiProperty() createdAt: string;
  @ApiProperty({ type: FactsLotTerms }) terms: FactsLotTerms;
}

export class FactsCard {
  @ApiProperty() cardId: string;
  @ApiProperty({ enum: ['active', 'frozen', 'lost', 'closed'] }) state: CardState;
  @ApiProperty() ownerId: string;
  @ApiProperty({ type: [String] }) spenderIds: string[];
  @ApiProperty({ type: [FactsLot] }) lots: FactsLot[];
}

export class FactsUses {
  @ApiProperty() serviceId: string;
  @ApiProperty({ example: '标准洗车' }) serviceName: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null: as often as the caps allow' }) granted:
    number | null;
  @ApiProperty({ type: 'integer', nullable: true }) left: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) perDayMax: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) perMonthMax: number | null;
  @ApiProperty({ type: 'integer' }) usedToday: number;
  @ApiProperty({ type: 'integer' }) usedThisMonth: number;
  @ApiProperty(fen) priceFen: number;
}

export class FactsValidity {
  @ApiProperty({ enum: ['purchase', 'firstUse', 'date'] }) startsWith: 'purchase' | 'firstUse' | 'date';
  @ApiProperty({ type: String, nullable: true, ...day }) startsOn: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null: for ever' }) months: number | null;
}

export class FactsLabour {
  @ApiProperty({ ...ids, description: 'null: whatever has labour hours' }) serviceIds: string[] | null;
}

export class FactsServiceCard {
  @ApiProperty() cardId: string;
  @ApiProperty({ enum: ['timesCard', 'packageCard', 'annualPass', 'labourCard'] }) kind: ServiceCardKind;
  @ApiProperty({ example: '洗车 12 次卡' }) name: string;
  @ApiProperty({ enum: ['active', 'frozen', 'lost', 'refunded', 'closed'] }) state: ServiceCardState;
  @ApiProperty() ownerId: string;
  @ApiProperty({ type: [String] }) spenderIds: string[];
  @ApiProperty({ type: FactsValidity }) validity: FactsValidity;
  @ApiProperty({ type: String, nullable: true, ...day }) startsOn: string | null;
  @ApiProperty({ type: String, nullable: true, ...day }) expiresOn: string | null;
  @ApiProperty(ids) shopIds: string[] | null;
  @ApiProperty(ids) carIds: string[] | null;
  @ApiProperty({ type: FactsLabour, nullable: true, description: 'with it the card counts labour hours, in tenths' })
  labour: FactsLabour | null;
  @ApiProperty({ type: [FactsUses] }) services: FactsUses[];
  @ApiProperty() createdAt: string;
}

export class FactsBenefit {
  @ApiProperty({ enum: ['amount', 'percent', 'service', 'labour'] }) kind: CouponBenefit['kind'];
  @ApiProperty({ ...fen, required: false }) offFen?: number;
  @ApiProperty({ ...fen, required: false }) thresholdFen?: number;
  @ApiProperty({ type: 'integer', required: false }) percentOff?: number;
  @ApiProperty({ ...fen, required: false, nullable: true }) offMaxFen?: number | null;
}

export class FactsScope {
  @ApiProperty(ids) itemIds: string[] | null;
  @ApiProperty({ ...ids, example: ['wash'] }) categories: string[] | null;
  @ApiProperty(ids) shopIds: string[] | null;
  @ApiProperty({ ...ids, example: ['gold'] }) levels: string[] | null;
}

export class FactsStacking {
  @ApiProperty({ example: 'shop' }) group: string;
  @ApiProperty() alone: boolean;
  @ApiProperty({ type: 'integer' }) order: number;
}

export class FactsCoupon {
  @ApiProperty() couponId: string;
  @ApiProperty({ example: '满 100 减 20' }) name: string;
  @ApiProperty({ enum: ['issued', 'reserved', 'used', 'expired', 'revoked'] }) state: CouponState;
  @ApiProperty() ownerId: string;
  @ApiProperty({ type: String, nullable: true }) carId: string | null;
  @ApiProperty(day) validFrom: string;
  @ApiProperty(day) validUntil: string;
  @ApiProperty({ type: FactsBenefit }) benefit: FactsBenefit;
  @ApiProperty({ type: FactsScope }) scope: FactsScope;
  @ApiProperty({ type: FactsStacking }) stacking: FactsStacking;
}

export class FactsPointLot {
  @ApiProperty() id: string;
  @ApiProperty({ type: 'integer' }) given: number;
  @ApiProperty({ type: 'integer' }) left: number;
  @ApiProperty(day) usableFrom: string;
  @ApiProperty({ type: String, nullable: true, ...day }) expiresOn: string | null;
  @ApiProperty() createdAt: string;
}

export class FactsPoints {
  @ApiProperty() accountId: string;
  @ApiProperty() ownerId: string;
  @ApiProperty({ type: [FactsPointLot] }) lots: FactsPointLot[];
  @ApiProperty({ type: 'integer' }) debt: number;
}

export class FactsLapse {
  @ApiProperty({ enum: ['rolling', 'yearEnd', 'never'] }) kind: PointsLapse['kind'];
  @ApiProperty({ type: 'integer', required: false }) months?: number;
  @ApiProperty({ type: 'integer', required: false }) years?: number;
}

export class FactsPointRules {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ type: 'integer' }) earnPerYuan: number;
  @ApiProperty({ type: 'integer' }) frozenDays: number;
  @ApiProperty({ type: FactsLapse }) lapse: FactsLapse;
  @ApiProperty({ type: 'integer' }) spendPerYuan: number;
  @ApiProperty({ type: 'integer' }) spendSharePercentMax: number;
  @ApiProperty({ type: 'integer' }) spendMin: number;
  @ApiProperty({ type: 'integer' }) giftPerDayMax: number;
}

export class FactsLevel {
  @ApiProperty({ example: 'gold' }) code: string;
  @ApiProperty({ example: '金卡会员' }) name: string;
  @ApiProperty({ type: 'integer' }) pointsPercent: number;
  @ApiProperty({ description: 'served first' }) priority: boolean;
}

export class MemberCodeConsent {
  @ApiProperty({ enum: ['memberCode'] }) kind: 'memberCode';
  @ApiProperty() proofId: string;
  @ApiProperty() memberId: string;
  @ApiProperty() saleId: string;
  @ApiProperty() staffId: string;
  @ApiProperty() expiresAt: string;
}

export class FactsAgreedUse {
  @ApiProperty() lineId: string;
  @ApiProperty({ type: 'integer', description: 'uses, or tenths of hours of a labour card' }) times: number;
}

export class FactsAgreed {
  @ApiProperty() instrumentId: string;
  @ApiProperty(fen) amountFen: number;
  @ApiProperty({ type: [FactsAgreedUse], description: 'of a service card: how much for which line' })
  uses: FactsAgreedUse[];
}

export class OwnerTapConsent {
  @ApiProperty({ enum: ['ownerTap'] }) kind: 'ownerTap';
  @ApiProperty() askId: string;
  @ApiProperty() memberId: string;
  @ApiProperty() saleId: string;
  @ApiProperty({ type: [FactsAgreed], description: 'of each thing that was shown at most so much' })
  upTo: FactsAgreed[];
  @ApiProperty() expiresAt: string;
}

@ApiExtraModels(MemberCodeConsent, OwnerTapConsent)
export class SettlementFactsView {
  @ApiProperty() saleId: string;
  @ApiProperty() shopId: string;
  @ApiProperty({ type: String, nullable: true }) carId: string | null;
  @ApiProperty() staffId: string;
  @ApiProperty({ type: [FactsLine] }) lines: FactsLine[];
  @ApiProperty({ enum: ['none', 'jiao', 'yuan'] }) rounding: Rounding;
  @ApiProperty({ type: 'integer' }) discountPercentMax: number;
  @ApiProperty({ type: [FactsCard] }) cards: FactsCard[];
  @ApiProperty({ type: [FactsServiceCard] }) serviceCards: FactsServiceCard[];
  @ApiProperty({ type: [FactsCoupon] }) coupons: FactsCoupon[];
  @ApiProperty({ type: FactsPoints, nullable: true }) points: FactsPoints | null;
  @ApiProperty({ type: FactsPointRules }) pointRules: FactsPointRules;
  @ApiProperty({ type: FactsLevel, nullable: true }) level: FactsLevel | null;
  @ApiProperty({
    nullable: true,
    oneOf: [{ $ref: getSchemaPath(MemberCodeConsent) }, { $ref: getSchemaPath(OwnerTapConsent) }],
  })
  consent: MemberCodeConsent | OwnerTapConsent | null;
  @ApiProperty() now: string;
  @ApiProperty(day) today: string;
}
