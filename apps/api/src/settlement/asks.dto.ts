import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { LegView } from './settlements.dto';

/** What a member gives of a bill besides money on the card. */
export const givenKinds = ['package', 'coupon', 'points'] as const;

export class GivenInput {
  @ApiProperty({ enum: givenKinds }) @IsIn(givenKinds) kind: (typeof givenKinds)[number];
  @ApiProperty({ type: 'integer', description: 'what it pays of the bill, fen' })
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  amountFen: number;
}

export class AskInput {
  @ApiProperty({ type: 'integer', description: 'asked from the card, fen' })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  prepaidFen: number;
  @ApiPropertyOptional({ type: [GivenInput], description: 'asked of points, coupons and service cards' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => GivenInput)
  given?: GivenInput[];
  @ApiProperty({ type: 'integer', description: 'to be paid with WeChat, fen', example: 0 })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  wechatFen: number;
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
  @ApiProperty({ enum: ['open', 'approved', 'declined', 'expired', 'done'] }) state: string;
  @ApiProperty() expiresAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'the WeChat order to pay, once the card part is held' })
  paymentOrderId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the settlement, for the receipt' }) settlementId:
    string | null;
}
