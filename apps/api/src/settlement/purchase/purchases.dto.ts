import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ulidPattern } from '../../platform/http';

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
}
