import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { PointsLapse } from '@cheyou/domain';
import type { RulesInForce } from './point-rules.store';
import type { PointsMove } from './points.store';

export class PointsToLapse {
  @ApiProperty({ description: 'the last day on which they may be spent' }) on: string;
  @ApiProperty({ type: 'integer' }) points: number;
}

export class PointsView {
  @ApiProperty({ type: 'integer', description: 'what may be spent today' }) balance: number;
  @ApiProperty({ type: 'integer', description: 'earned, and to be spent later' }) frozen: number;
  @ApiProperty({ type: 'integer', description: 'taken back after it had been spent; the next award settles it' })
  debt: number;
  @ApiProperty({ type: [PointsToLapse] }) toLapse: PointsToLapse[];
  @ApiProperty({ type: 'integer' }) earnPerYuan: number;
  @ApiProperty({ type: 'integer' }) spendPerYuan: number;
  @ApiProperty({ type: 'integer' }) spendSharePercentMax: number;
  @ApiProperty({ type: 'integer' }) giftPerDayMax: number;
}

const moves: readonly PointsMove[] = [
  'earned',
  'spent',
  'returned',
  'takenBack',
  'lapsed',
  'giftIn',
  'giftOut',
  'adjusted',
];

export class PointsMovementView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: moves }) move: PointsMove;
  @ApiProperty({ type: 'integer', description: 'signed' }) points: number;
  @ApiProperty({ type: 'integer', description: 'what went onto or off a debt, signed' }) debt: number;
  @ApiProperty() title: string;
  @ApiProperty() shopName: string;
  @ApiProperty({ type: String, nullable: true }) settlementId: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ description: 'instant, UTC' }) at: string;
}

export class PointsPageView {
  @ApiProperty({ type: [PointsMovementView] }) items: PointsMovementView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class GiftInput {
  @ApiProperty({ description: 'the mobile number the receiver has bound', example: '13800005678' })
  @Matches(/^1\d{10}$/)
  phone: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000 }) @IsInt() @Min(1) @Max(100_000) points: number;
}

export class AdjustPointsInput {
  @ApiProperty({ type: 'integer', description: 'signed, not 0', minimum: -100_000, maximum: 100_000 })
  @IsInt()
  @Min(-100_000)
  @Max(100_000)
  points: number;
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}

export class PointsLapseInput {
  @ApiProperty({ enum: ['rolling', 'yearEnd', 'never'] }) @IsIn(['rolling', 'yearEnd', 'never']) kind:
    'rolling' | 'yearEnd' | 'never';
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 120,
    description: 'months when it rolls, years at year end',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(120)
  length?: number;
}

export class PointRulesView {
  @ApiProperty({ type: 'integer', description: '0 before anybody set any' }) version: number;
  @ApiProperty({ type: 'integer' }) earnPerYuan: number;
  @ApiProperty({ type: 'integer' }) frozenDays: number;
  @ApiProperty({ type: PointsLapseInput }) lapse: PointsLapseInput;
  @ApiProperty({ type: 'integer', description: 'so many points pay one yuan' }) spendPerYuan: number;
  @ApiProperty({ type: 'integer', description: 'percent of what is open on the bill' }) spendSharePercentMax: number;
  @ApiProperty({ type: 'integer' }) spendMin: number;
  @ApiProperty({ type: 'integer' }) giftPerDayMax: number;
}

/** Divisors of 100: each point then pays whole fen. */
const pointsPerYuan = [1, 2, 4, 5, 10, 20, 25, 50, 100];

export class PointRulesInput {
  @ApiProperty({ type: 'integer', description: 'the version that was edited' }) @IsInt() @Min(0) version: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 }) @IsInt() @Min(0) @Max(100) earnPerYuan: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 365 }) @IsInt() @Min(0) @Max(365) frozenDays: number;
  @ApiProperty({ type: PointsLapseInput }) @ValidateNested() @Type(() => PointsLapseInput) lapse: PointsLapseInput;
  @ApiProperty({ enum: pointsPerYuan }) @IsIn(pointsPerYuan) spendPerYuan: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 }) @IsInt() @Min(0) @Max(100) spendSharePercentMax: number;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100_000 }) @IsInt() @Min(1) @Max(100_000) spendMin: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100_000 }) @IsInt() @Min(0) @Max(100_000) giftPerDayMax: number;
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}

export function pointRulesView({ rules: { lapse, ...numbers } }: RulesInForce): PointRulesView {
  return { ...numbers, lapse: lapseView(lapse) };
}

function lapseView(lapse: PointsLapse): PointsLapseInput {
  switch (lapse.kind) {
    case 'rolling':
      return { kind: lapse.kind, length: lapse.months };
    case 'yearEnd':
      return { kind: lapse.kind, length: lapse.years };
    case 'never':
      return { kind: lapse.kind };
  }
}
