import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PaymentOrderView } from '../../payments';
import { ulidPattern } from '../../platform/http';
import { SettlementFactsView } from '../facts.dto';
import { PrepaidWishInput } from '../settlements.dto';

export class CardPurchaseInput {
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', description: 'of the offer that was shown' })
  @Matches(ulidPattern)
  version: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10, example: 1 }) @IsInt() @Min(1) @Max(10) qty: number;
  @ApiProperty({ type: [String], maxItems: 50, example: [], description: 'own cars to be bound; none: bound later' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  carIds: string[];
  @ApiProperty({ example: '2026-03', minLength: 1, maxLength: 40, description: 'of the terms that were accepted' })
  @IsString()
  @Length(1, 40)
  termsVersion: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000_000, description: 'what was shown as the price, fen' })
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  quotedFen: number;
  @ApiPropertyOptional({
    ...{ type: PrepaidWishInput, nullable: true },
    description: 'from the own prepaid card; the rest is paid with WeChat',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PrepaidWishInput)
  prepaid?: PrepaidWishInput | null;
}

export class CardPurchaseQuery {
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', description: 'of the offer that was shown' })
  @Matches(ulidPattern)
  version: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 10, example: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10)
  qty: number;
}

/** What a purchase is planned with on the phone, by planSettlement of the domain package. */
export class CardPurchaseQuote {
  @ApiProperty({ type: SettlementFactsView, description: 'nothing in it is anybody else’s' })
  facts: SettlementFactsView;
  @ApiProperty({ type: 'integer', description: 'fen' }) quotedFen: number;
}

export class CardPurchaseView {
  @ApiProperty() settlementId: string;
  @ApiProperty({ type: 'integer', description: 'fen', example: 30_000 }) totalFen: number;
  @ApiProperty({ type: String, nullable: true, description: 'the first card, once it is paid' }) cardId: string | null;
  @ApiProperty({
    ...{ type: PaymentOrderView, nullable: true },
    description: 'what is left to be paid with WeChat; null when the prepaid card paid all of it',
  })
  order: PaymentOrderView | null;
}
