import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { tenderMethods, type CardState, type Rounding } from '@cheyou/domain';
import { CardFaceView } from '../prepaid';
import { PayAsk } from './asks.dto';
import { ProofView } from './member-codes.dto';
import { PrepaidWishInput, TenderWishInput } from './settlements.dto';

/* The shapes of SettlementFacts in the domain package, so that the phone plans with the very facts the server has. */

export class FactsLine {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['service', 'part'] }) kind: 'service' | 'part';
  @ApiProperty() itemId: string;
  @ApiProperty({ example: '标准洗车' }) name: string;
  @ApiProperty({ type: 'integer' }) qty: number;
  @ApiProperty({ type: 'integer' }) listPriceFen: number;
  @ApiProperty({ type: 'integer', nullable: true }) manualPriceFen: number | null;
  @ApiProperty({ type: String, nullable: true }) performerId: string | null;
}

export class FactsLotTerms {
  @ApiProperty({ example: '2026-03' }) termsVersion: string;
  @ApiProperty({ type: String, nullable: true }) productId: string | null;
  @ApiProperty({ type: String, nullable: true, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) productVersion: string | null;
  @ApiProperty({ type: String, nullable: true }) tierId: string | null;
}

export class FactsLot {
  @ApiProperty() id: string;
  @ApiProperty({ type: 'integer' }) principalFen: number;
  @ApiProperty({ type: 'integer' }) bonusFen: number;
  @ApiProperty({ type: 'integer' }) principalLeftFen: number;
  @ApiProperty({ type: 'integer' }) bonusLeftFen: number;
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

export class MemberCodeConsent {
  @ApiProperty({ enum: ['memberCode'] }) kind: 'memberCode';
  @ApiProperty() proofId: string;
  @ApiProperty() memberId: string;
  @ApiProperty() saleId: string;
  @ApiProperty() staffId: string;
  @ApiProperty() expiresAt: string;
}

export class OwnerTapConsent {
  @ApiProperty({ enum: ['ownerTap'] }) kind: 'ownerTap';
  @ApiProperty() askId: string;
  @ApiProperty() memberId: string;
  @ApiProperty() saleId: string;
  @ApiProperty({ type: 'integer' }) upToFen: number;
  @ApiProperty() expiresAt: string;
}

@ApiExtraModels(MemberCodeConsent, OwnerTapConsent)
export class SettlementFactsView {
  @ApiProperty() saleId: string;
  @ApiProperty() staffId: string;
  @ApiProperty({ type: [FactsLine] }) lines: FactsLine[];
  @ApiProperty({ enum: ['none', 'jiao', 'yuan'] }) rounding: Rounding;
  @ApiProperty({ type: 'integer' }) discountPercentMax: number;
  @ApiProperty({ type: [FactsCard] }) cards: FactsCard[];
  @ApiProperty({
    nullable: true,
    oneOf: [{ $ref: getSchemaPath(MemberCodeConsent) }, { $ref: getSchemaPath(OwnerTapConsent) }],
  })
  consent: MemberCodeConsent | OwnerTapConsent | null;
  @ApiProperty() now: string;
  @ApiProperty() today: string;
}

export class SuggestedWishes {
  @ApiProperty({ type: PrepaidWishInput, nullable: true }) prepaid: PrepaidWishInput | null;
  @ApiProperty({ type: [TenderWishInput] }) tenders: TenderWishInput[];
}

export class SaleQuote {
  @ApiProperty() saleId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ type: SettlementFactsView }) facts: SettlementFactsView;
  @ApiProperty({ type: SuggestedWishes }) suggested: SuggestedWishes;
  @ApiProperty({ type: 'integer', description: 'fen' }) quotedFen: number;
  @ApiProperty({ type: CardFaceView, nullable: true }) card: CardFaceView | null;
  @ApiProperty({ type: ProofView, nullable: true }) proof: ProofView | null;
  @ApiProperty({ type: PayAsk, nullable: true }) ask: PayAsk | null;
  @ApiProperty({ type: 'integer', description: 'how much this caller may debit without the member, fen' })
  mayOverrideFen: number;
  @ApiProperty({ enum: tenderMethods, isArray: true }) methods: string[];
}
