import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ulidPattern } from '../platform/http';
import { LegView, PrepaidWishInput, SuggestedWishes, UseWishInput, WishesInput } from './settlements.dto';

const fenMax = 100_000_000;
const pointsMax = 100_000_000;

/** What a member gives of a bill besides money on the card. */
export const givenKinds = ['package', 'coupon', 'points'] as const;

export class AskInput {
  @ApiProperty({ type: WishesInput, description: 'the combination the member is asked for' })
  @ValidateNested()
  @Type(() => WishesInput)
  wishes: WishesInput;
  @ApiProperty({ type: 'integer', description: 'the total the client showed, fen' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  quotedFen: number;
}

/** What the owner may choose: everything of the own things, and what WeChat is left with; the counter's tenders stay. */
export class OwnChoiceInput {
  @ApiProperty({ type: [UseWishInput], example: [], description: 'units covered by uses of service cards' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => UseWishInput)
  uses: UseWishInput[];
  @ApiProperty({ type: [String], example: [] })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  couponIds: string[];
  @ApiProperty({ type: 'integer', description: 'points to pay with', minimum: 0, example: 0 })
  @IsInt()
  @Min(0)
  @Max(pointsMax)
  points: number;
  @ApiPropertyOptional({ type: PrepaidWishInput, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PrepaidWishInput)
  prepaid?: PrepaidWishInput | null;
  @ApiProperty({ type: 'integer', description: 'left for WeChat, fen', minimum: 0, example: 0 })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  wechatFen: number;
  @ApiProperty({ type: 'integer', description: 'the total the client showed, fen', minimum: 0, example: 3_000 })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  quotedFen: number;
}

export class AskLine {
  @ApiProperty({ example: '精洗' }) name: string;
  @ApiProperty({ type: 'integer' }) qty: number;
  @ApiProperty({ type: 'integer', description: 'fen' }) amountFen: number;
}

export class PayAsk {
  @ApiProperty() id: string;
  @ApiProperty() saleId: string;
  @ApiProperty({ example: '青羊店' }) shopName: string;
  @ApiProperty({ example: '何立新' }) cashierName: string;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
  @ApiProperty({ type: [AskLine] }) lines: AskLine[];
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
  @ApiProperty({ type: 'integer', description: 'fen' }) prepaidFen: number;
  @ApiProperty({ type: [LegView], description: 'points, coupons and service cards' }) given: LegView[];
  @ApiProperty({ type: 'integer', description: 'fen', example: 0 }) wechatFen: number;
  @ApiProperty({
    ...{ type: SuggestedWishes, nullable: true },
    description: 'the combination; null where only the WeChat part is left to be paid',
  })
  wishes: SuggestedWishes | null;
  @ApiProperty({ description: 'the owner chose another combination than was asked' }) changed: boolean;
  @ApiProperty({ enum: ['open', 'approved', 'declined', 'expired', 'done'] }) state: string;
  @ApiProperty() expiresAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'the WeChat order to pay, once the card part is held' })
  paymentOrderId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the settlement, for the receipt' }) settlementId:
    string | null;
}
