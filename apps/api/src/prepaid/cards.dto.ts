import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CardState } from '@cheyou/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' } as const;
const fen = { type: 'integer', example: 100000 } as const;

/** Cursor of a statement: the instant and id of the last line that was shown. */
const cursorPattern = /^\d{13}-[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const monthPattern = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

export class CardFaceView {
  @ApiProperty(id) id: string;
  @ApiProperty({ ...id, description: 'whose it is' }) memberId: string;
  @ApiProperty({ example: '9061284307516208' }) number: string;
  @ApiProperty({ example: '6208' }) tail: string;
  @ApiProperty({ enum: ['active', 'frozen', 'lost', 'closed'] }) state: CardState;
  @ApiProperty({ ...fen, description: 'what can be spent today' }) balanceFen: number;
  @ApiProperty(fen) principalFen: number;
  @ApiProperty({ ...fen, description: 'without what has lapsed' }) bonusFen: number;
  @ApiProperty({ type: String, nullable: true }) levelName: string | null;
  @ApiProperty() gold: boolean;
  @ApiProperty({ description: 'its owner has a name and a verified phone' }) named: boolean;
  @ApiProperty({ ...fen, description: 'the most principal it may hold' }) capFen: number;
}

export class LotView {
  @ApiProperty(id) id: string;
  @ApiProperty({ example: '充 1,000 送 100' }) title: string;
  @ApiProperty({ enum: ['topUp', 'counterTopUp', 'openingBalance', 'grant', 'transfer'] }) source: string;
  @ApiProperty({ example: '城东店' }) shopName: string;
  @ApiProperty(instant) boughtAt: string;
  @ApiProperty(fen) paidFen: number;
  @ApiProperty(fen) bonusGivenFen: number;
  @ApiProperty(fen) principalLeftFen: number;
  @ApiProperty({ ...fen, description: '0 once it has lapsed' }) bonusLeftFen: number;
  @ApiProperty({ type: String, nullable: true, example: '2027-03-01', description: 'last day of the bonus' })
  bonusExpiresOn: string | null;
  @ApiProperty() bonusLapsed: boolean;
  @ApiProperty({ example: '2026-03' }) termsVersion: string;
}

export class CardDetail extends CardFaceView {
  @ApiProperty({ type: [LotView], description: 'what the balance is made of, next to be spent first' }) lots: LotView[];
  @ApiProperty({ type: [String], example: ['2026-03', '2026-02'], description: 'months with movements, newest first' })
  months: string[];
  @ApiProperty({ description: "the merchant's switch" }) topUpOpen: boolean;
  @ApiProperty({ ...fen, description: 'principal that still fits under the cap' }) roomFen: number;
}

export class StatementQueryDto {
  @ApiPropertyOptional({ pattern: monthPattern.source, example: '2026-03', description: 'default: this month' })
  @IsOptional()
  @Matches(monthPattern)
  month?: string;
  @ApiPropertyOptional({ pattern: cursorPattern.source }) @IsOptional() @Matches(cursorPattern) cursor?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class StatementLine {
  @ApiProperty(id) id: string;
  @ApiProperty({ enum: ['topUp', 'settle', 'reverse', 'expire', 'refund', 'transfer', 'openingBalance'] }) kind: string;
  @ApiProperty({ example: '标准洗车' }) title: string;
  @ApiProperty(instant) at: string;
  @ApiProperty({ example: '城东店' }) shopName: string;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
  @ApiProperty({ ...fen, example: -3500, description: 'signed: what left the card is negative' }) amountFen: number;
  @ApiProperty({ ...fen, example: -3000 }) principalFen: number;
  @ApiProperty({ ...fen, example: -500 }) bonusFen: number;
  @ApiProperty(fen) balanceAfterFen: number;
  @ApiProperty({ type: String, nullable: true, example: '何立新' }) servedBy: string | null;
  @ApiProperty({ ...id, nullable: true }) saleId: string | null;
  @ApiProperty({ ...id, nullable: true }) settlementId: string | null;
  @ApiProperty({ ...id, nullable: true, description: 'the line that undid this one' }) reversedBy: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class StatementTotals {
  @ApiProperty(fen) inFen: number;
  @ApiProperty({ ...fen, description: 'positive' }) outFen: number;
}

export class CardStatement {
  @ApiProperty({ type: [StatementLine] }) items: StatementLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @ApiProperty({ type: StatementTotals, description: 'of the whole month' }) totals: StatementTotals;
}

export class RefundQuoteLineView {
  @ApiProperty(id) lotId: string;
  @ApiProperty({ example: '充 1,000 送 100' }) title: string;
  @ApiProperty(fen) paidFen: number;
  @ApiProperty(fen) bonusGivenFen: number;
  @ApiProperty(fen) principalUsedFen: number;
  @ApiProperty({ ...fen, description: 'what is left of the principal' }) refundFen: number;
  @ApiProperty({ ...fen, description: 'bonus given up with it' }) bonusForfeitFen: number;
  @ApiProperty({
    ...fen,
    example: 0,
    description: 'of it what WeChat’s back office gave back before: nobody pays it again',
  })
  elsewhereFen: number;
  @ApiProperty({ enum: ['wechat', 'byHand'], description: 'how the rest goes back' }) route: 'wechat' | 'byHand';
}

export class RefundQuoteView {
  @ApiProperty(id) cardId: string;
  @ApiProperty(fen) totalFen: number;
  @ApiProperty(instant) at: string;
  @ApiProperty({ type: [RefundQuoteLineView] }) lines: RefundQuoteLineView[];
}
