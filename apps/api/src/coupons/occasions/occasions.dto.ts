import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { refusalCodes, type CouponOccasion, type RefusalCode } from '@cheyou/domain';
import { IsIn, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';

const fenMax = 100_000_000;
const kinds: readonly CouponOccasion['kind'][] = ['joining', 'birthday', 'spend', 'level'];
const spans = ['bill', 'month'] as const;

/** Needed where the occasion is of this kind; what is sent along with another must make sense too. */
const of =
  (wanted: CouponOccasion['kind']): PropertyDecorator =>
  (input, field) => {
    ValidateIf(({ kind }: CouponOccasionInput, value: unknown) => kind === wanted || value !== undefined)(input, field);
  };

export class CouponOccasionInput {
  @ApiProperty({ enum: kinds }) @IsIn(kinds) kind: CouponOccasion['kind'];
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 30, description: 'birthday: 0 for the day itself' })
  @of('birthday')
  @IsInt()
  @Min(0)
  @Max(30)
  daysBefore?: number;
  @ApiPropertyOptional({ enum: spans, description: 'spend: each bill, or once for a month' })
  @of('spend')
  @IsIn(spans)
  per?: (typeof spans)[number];
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: fenMax, description: 'spend: money really paid, fen' })
  @of('spend')
  @IsInt()
  @Min(1)
  @Max(fenMax)
  fromFen?: number;
  @ApiPropertyOptional({ description: 'level: its code', example: 'gold' })
  @of('level')
  @Matches(/^[a-z][a-zA-Z0-9]{0,19}$/)
  level?: string;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 60, description: 'level: once in so many months' })
  @of('level')
  @IsInt()
  @Min(1)
  @Max(60)
  months?: number;
}

export class CouponMissedView {
  @ApiProperty({ enum: refusalCodes, example: 'COUPON_SOLD_OUT' }) refused: RefusalCode;
  @ApiProperty({ type: 'integer', description: 'occasions that gave nothing for this reason' }) count: number;
  @ApiProperty({ description: 'instant of the last one, UTC' }) lastAt: string;
}
