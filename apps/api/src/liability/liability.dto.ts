import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsShopDay, ulidPattern } from '../platform/http';
import type { Owed } from './liability.store';

const kinds: readonly Owed[] = ['principal', 'bonus', 'deferred', 'uses', 'labour', 'points', 'pointDebt'];
const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const day = { type: String, format: 'date', example: '2026-03-01' } as const;
const fen = { type: 'integer', example: 1280000 } as const;
const count = { type: 'integer', example: 320 } as const;

export class OwedView {
  @ApiProperty({ ...fen, description: 'paid and not yet used, on cards' }) principalFen: number;
  @ApiProperty({ ...fen, description: 'given and not yet used, on cards' }) bonusFen: number;
  @ApiProperty({ ...fen, description: 'paid for service cards and not yet served' }) deferredFen: number;
  @ApiProperty({ ...count, description: 'uses of service cards that are left' }) uses: number;
  @ApiProperty({ ...count, description: 'labour hours on service cards that are left, in tenths' })
  labourTenths: number;
  @ApiProperty(count) points: number;
  @ApiProperty({ ...count, description: 'points taken back after they were spent' }) pointDebt: number;
}

export class OwedOfShop extends OwedView {
  @ApiProperty({ ...id, description: 'the shop that sold it' }) shopId: string;
  @ApiProperty({ example: '青羊店' }) shopName: string;
}

export class LiabilityReport {
  @ApiProperty({ ...day, nullable: true, description: 'at the end of this day; null before the first night' })
  on: string | null;
  @ApiProperty({ ...day, nullable: true, description: 'the last day that is summed up' }) through: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-02T16:50:06.000Z' })
  checkedAt: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'in how many places sums and balances disagreed then' })
  off: number | null;
  @ApiProperty({ type: () => OwedView }) total: OwedView;
  @ApiProperty({ type: () => [OwedOfShop] }) shops: OwedOfShop[];
}

export class OwedDay {
  @ApiProperty(day) day: string;
  @ApiProperty({ ...fen, description: 'fen, uses, tenths of hours or points' }) movedIn: number;
  @ApiProperty(fen) movedOut: number;
  @ApiProperty({ ...fen, description: 'at the end of the day' }) balance: number;
}

export class OwedDayPage {
  @ApiProperty({ type: () => [OwedDay] }) items: OwedDay[];
  @ApiProperty({ ...day, nullable: true, description: '`before` of the next page' }) nextCursor: string | null;
}

export class ServedView {
  @ApiProperty(id) soldShopId: string;
  @ApiProperty({ example: '青羊店' }) soldName: string;
  @ApiProperty(id) servedShopId: string;
  @ApiProperty({ example: '高新店' }) servedName: string;
  @ApiProperty(fen) principalFen: number;
  @ApiProperty(fen) deferredFen: number;
}

export class ServedReport {
  @ApiProperty(day) from: string;
  @ApiProperty(day) to: string;
  @ApiProperty({ type: () => [ServedView], description: 'every pair of different shops' })
  items: ServedView[];
}

export class ReportQuery {
  @ApiPropertyOptional({ ...day, nullable: true }) @IsOptional() @IsShopDay() on: string | null = null;
}

export class OwedDayQuery {
  @ApiProperty(id) @Matches(ulidPattern) shopId: string;
  @ApiProperty({ type: String, enum: kinds }) @IsIn(kinds) what: Owed;
  @ApiPropertyOptional({ ...day, nullable: true }) @IsOptional() @IsShopDay() before: string | null = null;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 31 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 31;
}

export class ServedQuery {
  @ApiProperty(day) @IsShopDay() from: string;
  @ApiProperty(day) @IsShopDay() to: string;
}
