import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { TenderMethod } from '@cheyou/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { ulidPattern } from '../platform/http';
import { CardFaceView } from './cards.dto';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const fen = { type: 'integer', example: 100000 } as const;
/** More than any card may hold. */
const amountMax = 100_000_000;
const methods = ['cash', 'posCard', 'alipay', 'bankTransfer', 'other'] as const satisfies readonly TenderMethod[];
const states = ['waiting', 'done', 'rejected', 'undone'] as const;

/** Null is a value here, not a missing field. */
const unlessNull = ValidateIf((_, value) => value !== null);

export class TopUpInput {
  @ApiProperty({ ...id, nullable: true, pattern: ulidPattern.source, description: 'null for an amount of one’s own' })
  @unlessNull
  @Matches(ulidPattern)
  tierId: string | null;
  @ApiProperty({ ...fen, minimum: 1, maximum: amountMax }) @IsInt() @Min(1) @Max(amountMax) amountFen: number;
  @ApiProperty({
    ...id,
    maxLength: 26,
    description: 'version of the offer that was shown; empty when nothing is offered',
  })
  @IsString()
  @Length(0, 26)
  productVersion: string;
  @ApiProperty({
    example: '2026-03',
    minLength: 1,
    maxLength: 40,
    description: 'version of the terms that were accepted',
  })
  @IsString()
  @Length(1, 40)
  termsVersion: string;
}

export class CounterTopUpInput {
  @ApiProperty({
    ...id,
    nullable: true,
    pattern: ulidPattern.source,
    description: 'null: the card to use first, opened when there is none',
  })
  @unlessNull
  @Matches(ulidPattern)
  cardId: string | null;
  @ApiProperty({ ...id, nullable: true, pattern: ulidPattern.source }) @unlessNull @Matches(ulidPattern) tierId:
    string | null;
  @ApiProperty({ ...fen, minimum: 1, maximum: amountMax }) @IsInt() @Min(1) @Max(amountMax) amountFen: number;
  @ApiProperty({ enum: methods }) @IsIn(methods) method: (typeof methods)[number];
  @ApiPropertyOptional({ ...fen, nullable: true, description: 'cash handed over; default exactly the amount' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(amountMax)
  receivedFen?: number | null;
  @ApiProperty({ example: '2026-03', minLength: 1, maxLength: 40 }) @IsString() @Length(1, 40) termsVersion: string;
}

export class CounterReasonInput {
  @ApiProperty({ minLength: 2, maxLength: 200, example: '金额输错' }) @IsString() @Length(2, 200) reason: string;
}

export class CounterTopUpQuery {
  @ApiPropertyOptional({ enum: states }) @IsOptional() @IsIn(states) state?: (typeof states)[number];
  @ApiPropertyOptional({ pattern: ulidPattern.source, description: 'nextCursor of the page before' })
  @IsOptional()
  @Matches(ulidPattern)
  cursor?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

export class CounterTopUp {
  @ApiProperty(id) id: string;
  @ApiProperty({ example: 'T260302-B2C3-007' }) receiptNumber: string;
  @ApiProperty({ enum: states, description: 'waiting: for a second person' }) state: (typeof states)[number];
  @ApiProperty(id) memberId: string;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) memberName: string | null;
  @ApiProperty(id) cardId: string;
  @ApiProperty(fen) amountFen: number;
  @ApiProperty({ ...fen, example: 10000 }) bonusFen: number;
  @ApiProperty({ enum: methods }) method: string;
  @ApiProperty({ ...fen, nullable: true, description: 'cash handed over' }) receivedFen: number | null;
  @ApiProperty({ ...fen, example: 0 }) changeFen: number;
  @ApiProperty({ example: '何立新' }) by: string;
  @ApiProperty({ type: String, nullable: true, description: 'who approved or rejected' }) approvedBy: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ ...fen, nullable: true }) balanceAfterFen: number | null;
  @ApiProperty({ description: 'nothing of it was used yet' }) mayUndo: boolean;
  @ApiProperty({ description: 'it waits, and the person asking may be the second one' }) mayDecide: boolean;
}

export class CounterTopUpPage {
  @ApiProperty({ type: [CounterTopUp] }) items: CounterTopUp[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class TopUpTier {
  @ApiProperty(id) id: string;
  @ApiProperty(id) productId: string;
  @ApiProperty(id) productVersion: string;
  @ApiProperty(fen) payFen: number;
  @ApiProperty({ ...fen, example: 10000 }) bonusFen: number;
  @ApiProperty({ type: 'integer', nullable: true, example: 12 }) bonusMonths: number | null;
  @ApiProperty() open: boolean;
  @ApiProperty({ type: String, nullable: true, example: '超出可充额度' }) closedBecause: string | null;
}

export class TopUpTerms {
  @ApiProperty({ example: '2026-03' }) version: string;
  @ApiProperty({ example: '储值卡章程' }) title: string;
  @ApiProperty({ type: [String], example: ['本金长期有效'] }) points: string[];
  @ApiProperty({ example: '储值卡为单用途预付卡，本金长期有效，可在本店各门店使用。' }) text: string;
}

export class TopUpOptions {
  @ApiProperty({ description: "the merchant's switch" }) open: boolean;
  @ApiProperty({ type: CardFaceView, nullable: true, description: 'null opens a card with the first top-up' })
  card: CardFaceView | null;
  @ApiProperty(fen) capFen: number;
  @ApiProperty({ ...fen, description: 'principal that still fits under the cap' }) roomFen: number;
  @ApiProperty({ ...fen, example: 500 }) minFen: number;
  @ApiProperty() named: boolean;
  @ApiProperty({ type: TopUpTerms }) terms: TopUpTerms;
  @ApiProperty({ type: [TopUpTier] }) tiers: TopUpTier[];
}
