import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { TenderMethod } from '@cheyou/domain';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { ulidPattern } from '../../platform/http';
import { RefundQuoteLineView } from '../cards.dto';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' } as const;
const fen = { type: 'integer', example: 30450 } as const;
const amountMax = 100_000_000;
const methods = ['cash', 'posCard', 'alipay', 'bankTransfer', 'other'] as const satisfies readonly TenderMethod[];

/** Null is a value here, not a missing field. */
const unlessNull = ValidateIf((_, value) => value !== null);

export class CardRefundInput {
  @ApiProperty({ ...id, nullable: true, pattern: ulidPattern.source, description: 'null: all that is on the card' })
  @unlessNull
  @Matches(ulidPattern)
  lotId: string | null;
  @ApiProperty({
    ...fen,
    nullable: true,
    minimum: 1,
    maximum: amountMax,
    description: 'principal of that lot; null: all',
  })
  @unlessNull
  @IsInt()
  @Min(1)
  @Max(amountMax)
  amountFen: number | null;
  @ApiProperty({ ...fen, minimum: 1, maximum: amountMax, description: 'what was shown' })
  @IsInt()
  @Min(1)
  @Max(amountMax)
  quotedFen: number;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '搬家了，以后不来了' })
  @IsString()
  @Length(2, 200)
  reason: string;
  @ApiProperty({ description: 'close the card when nothing is left on it' }) @IsBoolean() closesCard: boolean;
}

export class CounterCardRefundInput extends CardRefundInput {
  @ApiProperty({
    minLength: 8,
    maxLength: 64,
    example: '83920174',
    description: "the member's rolling code: eight digits, or the text of the QR code",
  })
  @IsString()
  @Length(8, 64)
  memberCode: string;
}

export class CardRefundDecisionInput {
  @ApiProperty({ minLength: 2, maxLength: 200, example: '请带身份证到店办理' })
  @IsString()
  @Length(2, 200)
  reason: string;
}

export class PayOutInput {
  @ApiProperty({ enum: methods }) @IsIn(methods) method: (typeof methods)[number];
  @ApiProperty({ minLength: 2, maxLength: 100, example: '银行回单 20260302-118', description: 'voucher or receipt' })
  @IsString()
  @Length(2, 100)
  reference: string;
  @ApiPropertyOptional({
    type: 'integer',
    description: 'what was shown as due, fen; refused where it is another amount by now',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(amountMax)
  quotedFen?: number;
}

export class CardRefundLineView extends RefundQuoteLineView {
  @ApiProperty({
    enum: ['sent', 'due', 'paid'],
    nullable: true,
    description: 'sent: WeChat has it · due: a person has to pay · null until approved',
  })
  payout: 'sent' | 'due' | 'paid' | null;
  @ApiProperty({ enum: methods, nullable: true, description: 'how a person paid it' }) paidMethod:
    (typeof methods)[number] | null;
  @ApiProperty({ type: String, nullable: true, example: '银行回单 20260302-118' }) paidReference: string | null;
  @ApiProperty({ type: String, nullable: true, example: '苏明' }) paidBy: string | null;
  @ApiProperty({ ...instant, nullable: true }) paidAt: string | null;
}

export class CardRefundView {
  @ApiProperty(id) id: string;
  @ApiProperty(id) cardId: string;
  @ApiProperty({ example: '6208' }) cardTail: string;
  @ApiProperty(id) memberId: string;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) memberName: string | null;
  @ApiProperty({ enum: ['waiting', 'paying', 'paid', 'declined', 'withdrawn'] }) state:
    'waiting' | 'paying' | 'paid' | 'declined' | 'withdrawn';
  @ApiProperty(fen) totalFen: number;
  @ApiProperty({ ...fen, example: 10150, description: 'bonus that lapses with it' }) bonusFen: number;
  @ApiProperty({ example: '搬家了，以后不来了' }) reason: string;
  @ApiProperty({ example: '城东店' }) shopName: string;
  @ApiProperty(instant) askedAt: string;
  @ApiProperty({ type: String, nullable: true, example: '何立新', description: 'null: the owner, on the phone' })
  askedBy: string | null;
  @ApiProperty({ type: String, nullable: true, example: '苏明' }) decidedBy: string | null;
  @ApiProperty({ ...instant, nullable: true }) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: '请带身份证到店办理' }) decision: string | null;
  @ApiProperty({ description: 'the owner wants the card closed when nothing is left on it' }) closesCard: boolean;
  @ApiProperty() cardClosed: boolean;
  @ApiProperty({ type: [CardRefundLineView] }) lines: CardRefundLineView[];
  @ApiProperty({ description: 'the caller may be its second person' }) mayDecide: boolean;
}
