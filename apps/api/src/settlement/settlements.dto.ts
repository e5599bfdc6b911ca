import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { tenderMethods, type LegKind, type TenderMethod } from '@cheyou/domain';
import { ulidPattern } from '../platform/http';

const fenMax = 100_000_000;
const pointsMax = 100_000_000;
const legKinds: LegKind[] = ['package', 'coupon', 'points', 'principal', 'bonus', 'rounding', ...tenderMethods];

export class PrepaidWishInput {
  @ApiProperty() @Matches(ulidPattern) cardId: string;
  @ApiProperty({ type: 'integer', description: 'fen', minimum: 1 }) @IsInt() @Min(1) @Max(fenMax) amountFen: number;
}

export class TenderWishInput {
  @ApiProperty({ enum: tenderMethods }) @IsIn(tenderMethods) method: TenderMethod;
  @ApiProperty({ type: 'integer', description: 'what it pays of the bill, fen', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(fenMax)
  amountFen: number;
  @ApiPropertyOptional({ type: 'integer', description: 'cash handed over, fen' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(fenMax)
  receivedFen?: number;
}

export class UseWishInput {
  @ApiProperty() @Matches(ulidPattern) cardId: string;
  @ApiProperty() @Matches(ulidPattern) lineId: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999 }) @IsInt() @Min(1) @Max(999) times: number;
}

export class WishesInput {
  @ApiPropertyOptional({ type: [UseWishInput], description: 'units covered by uses of service cards' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => UseWishInput)
  uses?: UseWishInput[];
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  couponIds?: string[];
  @ApiPropertyOptional({ type: 'integer', description: 'points to pay with', minimum: 0, default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(pointsMax)
  points?: number;
  @ApiPropertyOptional({ type: PrepaidWishInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PrepaidWishInput)
  prepaid?: PrepaidWishInput | null;
  @ApiProperty({ type: [TenderWishInput] })
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => TenderWishInput)
  tenders: TenderWishInput[];
}

/** Wishes as they are told back: what is suggested, or was asked. */
export class SuggestedWishes {
  @ApiProperty({ type: [UseWishInput] }) uses: UseWishInput[];
  @ApiProperty({ type: [String] }) couponIds: string[];
  @ApiProperty({ type: 'integer' }) points: number;
  @ApiProperty({ type: PrepaidWishInput, nullable: true }) prepaid: PrepaidWishInput | null;
  @ApiProperty({ type: [TenderWishInput] }) tenders: TenderWishInput[];
}

export class OverrideInput {
  @ApiProperty({ example: '车主手机没电，已核对驾驶证' }) @IsString() @Length(2, 100) reason: string;
}

export class SettleInput {
  @ApiProperty({ type: WishesInput }) @ValidateNested() @Type(() => WishesInput) wishes: WishesInput;
  @ApiProperty({ type: 'integer', description: 'the total the client showed, fen' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  quotedFen: number;
  @ApiPropertyOptional({ description: 'from a verified member code' })
  @IsOptional()
  @Matches(ulidPattern)
  proofId?: string;
  @ApiPropertyOptional({ description: 'from an ask the owner approved' })
  @IsOptional()
  @Matches(ulidPattern)
  askId?: string;
  @ApiPropertyOptional({ type: OverrideInput, description: "a manager's word instead of the member's" })
  @IsOptional()
  @ValidateNested()
  @Type(() => OverrideInput)
  override?: OverrideInput;
  @ApiPropertyOptional({
    ...{ example: '2026-03', minLength: 1, maxLength: 40 },
    description: 'of the terms the buyer was told and accepted; a bill with service cards needs it',
  })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  termsVersion?: string;
}

export const reverseCodes = ['wrongAmount', 'wrongMember', 'wrongService', 'complaint', 'other'] as const;

export class LegView {
  @ApiProperty({ enum: legKinds, example: 'principal' }) kind: LegKind;
  @ApiProperty({ type: 'integer', description: 'fen' }) amountFen: number;
  @ApiProperty({ example: '储值卡本金' }) label: string;
}

export class SettledCard {
  @ApiProperty({ type: 'integer', description: 'fen', example: 110_000 }) beforeFen: number;
  @ApiProperty({ type: 'integer', description: 'fen', example: 106_500 }) afterFen: number;
  @ApiProperty({ example: '6208' }) tail: string;
}

export class SettlementView {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'S261121-0A3F-012' }) number: string;
  @ApiProperty() saleId: string;
  @ApiProperty({ enum: ['held', 'captured', 'released', 'reversed'], example: 'captured' }) state: string;
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
  @ApiProperty({ type: [LegView] }) legs: LegView[];
  @ApiProperty({ type: 'integer', description: 'cash given back, fen', example: 0 }) changeFen: number;
  @ApiProperty() at: string;
  @ApiProperty({ example: '何立新' }) cashierName: string;
  @ApiProperty({ type: SettledCard, nullable: true }) card: SettledCard | null;
  @ApiProperty({ type: 'integer', description: 'points the bill earned', example: 35 }) earns: number;
  @ApiProperty({ type: String, nullable: true, example: null }) reversedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) reverseReason: string | null;
  @ApiProperty({ type: String, nullable: true, example: null }) paymentOrderId: string | null;
}

export class WaitingReversal {
  @ApiProperty() settlementId: string;
  @ApiProperty({ example: '精致洗车' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
  @ApiProperty({ example: '苏明' }) askedBy: string;
  @ApiProperty() askedAt: string;
  @ApiProperty({ enum: reverseCodes }) reasonCode: string;
  @ApiProperty({ example: '项目选错' }) reason: string;
  @ApiProperty({ description: 'the caller asked for it: somebody else has to approve' }) mine: boolean;
}
