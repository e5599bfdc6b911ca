import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CouponBenefit } from '@cheyou/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { serviceCategories } from '../catalog';
import { ulidPattern } from '../platform/http';
import type { TemplateState } from './coupon-template';
import { CouponMissedView, CouponOccasionInput } from './occasions/occasions.dto';

/** ¥1,000,000: above it is a slip of the finger. */
const fenMax = 100_000_000;
const countMax = 1_000_000;
export const usualDays = 30;
const visible = /^(?=.*\S)[^\p{Cc}]+$/u;
const dayPattern = /^\d{4}-\d\d-\d\d$/;
const categories = Object.keys(serviceCategories);
const benefitKinds: readonly CouponBenefit['kind'][] = ['service', 'amount', 'percent', 'labour'];

/** Needed where the benefit is of one of these kinds; what is sent along with another kind must make sense too. */
const of =
  (...kinds: readonly CouponBenefit['kind'][]): PropertyDecorator =>
  (input, field) => {
    ValidateIf(({ kind }: CouponBenefitInput, value: unknown) => kinds.includes(kind) || value !== undefined)(
      input,
      field,
    );
  };

const ofDates: PropertyDecorator = ValidateIf(({ kind }: CouponValidityInput) => kind === 'dates');

/** Null says: no limit. It may not be forgotten. */
const orNull: PropertyDecorator = ValidateIf((_, value: unknown) => value !== null);

export class CouponBenefitInput {
  @ApiProperty({
    enum: benefitKinds,
    description: 'service: one unit of a service in scope; labour: off services only',
  })
  @IsIn(benefitKinds)
  kind: CouponBenefit['kind'];
  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'amount and labour; fen' })
  @of('amount', 'labour')
  @IsInt()
  @Min(1)
  @Max(fenMax)
  offFen?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'amount and percent; fen, 0 for none' })
  @of('amount', 'percent')
  @IsInt()
  @Min(0)
  @Max(fenMax)
  thresholdFen?: number;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 99, description: 'percent' })
  @of('percent')
  @IsInt()
  @Min(1)
  @Max(99)
  percentOff?: number;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    nullable: true,
    description: 'percent: the cap, fen; null for none',
  })
  @ValidateIf(
    ({ kind, offMaxFen }: CouponBenefitInput) => offMaxFen !== null && (kind === 'percent' || offMaxFen !== undefined),
  )
  @IsInt()
  @Min(1)
  @Max(fenMax)
  offMaxFen?: number | null;
}

export class CouponScopeInput {
  @ApiProperty({ type: [String], nullable: true, description: 'services and parts; null for all' })
  @orNull
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(ulidPattern, { each: true })
  itemIds: string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'of the catalogue; null for all', example: ['wash'] })
  @orNull
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsIn(categories, { each: true })
  categories: string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'null for all' })
  @orNull
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(ulidPattern, { each: true })
  shopIds: string[] | null;
  @ApiProperty({ type: [String], nullable: true, description: 'codes of levels; null for all', example: ['gold'] })
  @orNull
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(8)
  @Matches(/^[a-z][a-zA-Z0-9]{0,19}$/, { each: true })
  levels: string[] | null;
}

export class CouponStackingInput {
  @ApiProperty({ description: 'coupons of one group exclude each other', example: 'shop' })
  @Matches(/^[a-z][a-zA-Z0-9]{0,19}$/)
  group: string;
  @ApiProperty({ description: 'together with no other' }) @IsBoolean() alone: boolean;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100, description: 'the lower, the earlier it is taken off' })
  @IsInt()
  @Min(0)
  @Max(100)
  order: number;
}

export class CouponValidityInput {
  @ApiProperty({ enum: ['days', 'dates'] }) @IsIn(['days', 'dates']) kind: 'dates' | 'days';
  @ApiPropertyOptional({ description: 'dates: the first day', example: '2026-03-02' })
  @ofDates
  @Matches(dayPattern)
  from?: string;
  @ApiPropertyOptional({ description: 'dates: the last day', example: '2026-12-31' })
  @ofDates
  @Matches(dayPattern)
  until?: string;
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: 3_650,
    default: usualDays,
    description: 'days: the day of issue is the first',
  })
  @ValidateIf(({ kind, days }: CouponValidityInput) => kind === 'days' && days !== undefined)
  @IsInt()
  @Min(1)
  @Max(3_650)
  days?: number;
}

/** What a template says. */
export class CouponRules {
  @ApiProperty({ minLength: 1, maxLength: 30, example: '满 100 减 20' })
  @IsString()
  @Length(1, 30)
  @Matches(visible)
  name: string;
  @ApiProperty({ type: CouponBenefitInput, example: { kind: 'amount', offFen: 2_000, thresholdFen: 10_000 } })
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => CouponBenefitInput)
  benefit: CouponBenefitInput;
  @ApiProperty({ type: CouponScopeInput })
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => CouponScopeInput)
  scope: CouponScopeInput;
  @ApiProperty({ type: CouponStackingInput })
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => CouponStackingInput)
  stacking: CouponStackingInput;
  @ApiProperty({ type: CouponValidityInput, example: { kind: 'days', days: 30 } })
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => CouponValidityInput)
  validity: CouponValidityInput;
  @ApiProperty({ description: 'each is for one car of its owner', example: false }) @IsBoolean() carBound: boolean;
  @ApiProperty({ description: 'members may take it on the phone' }) @IsBoolean() claimable: boolean;
  @ApiProperty({
    type: CouponOccasionInput,
    nullable: true,
    description: 'by what it comes of itself; null when it does not',
    example: { kind: 'birthday', daysBefore: 0 },
  })
  @orNull
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => CouponOccasionInput)
  givenOn: CouponOccasionInput | null;
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: 1_000, description: 'null for no limit' })
  @orNull
  @IsInt()
  @Min(1)
  @Max(1_000)
  perMemberMax: number | null;
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: countMax, description: 'null for no limit' })
  @orNull
  @IsInt()
  @Min(1)
  @Max(countMax)
  totalMax: number | null;
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: fenMax, description: 'fen; null for none' })
  @orNull
  @IsInt()
  @Min(1)
  @Max(fenMax)
  budgetFen: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    minimum: 0,
    maximum: fenMax,
    description: 'what one counts against the budget; null for the most it can take off',
  })
  @orNull
  @IsInt()
  @Min(0)
  @Max(fenMax)
  costFen: number | null;
}

export class CouponTemplateInput extends CouponRules {
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}

export class EditCouponTemplateInput extends CouponTemplateInput {
  @ApiProperty({ type: 'integer', description: 'the version that was edited', example: 1 })
  @IsInt()
  @Min(1)
  @Max(countMax)
  version: number;
}

const templateStates: readonly TemplateState[] = ['open', 'stopped'];

export class CouponTemplateStateInput {
  @ApiProperty({ enum: templateStates, description: 'what is issued stays good either way' })
  @IsIn(templateStates)
  state: TemplateState;
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}

export class CouponTemplateView extends CouponRules {
  @ApiProperty() id: string;
  @ApiProperty({ type: 'integer', example: 1 }) version: number;
  @ApiProperty({ enum: templateStates }) state: TemplateState;
  @ApiProperty({ type: 'integer', description: 'revoked ones left out' }) issued: number;
  @ApiProperty({ type: 'integer', description: 'what these count against the budget' }) issuedFen: number;
  @ApiProperty({ type: 'integer' }) used: number;
  @ApiProperty({ type: 'integer' }) revoked: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null without a total' }) left: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null without a budget' }) budgetLeftFen: number | null;
  @ApiProperty({
    type: [CouponMissedView],
    description: 'what its occasion should have given and did not, by the reason',
  })
  missed: CouponMissedView[];
}

export class CouponTemplateVersionView extends CouponRules {
  @ApiProperty({ type: 'integer', example: 1 }) version: number;
  @ApiProperty({ description: 'who made it' }) staffId: string;
  @ApiProperty() reason: string;
  @ApiProperty({ description: 'instant, UTC' }) changedAt: string;
}

export class MakeCodesInput {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 500 }) @IsInt() @Min(1) @Max(500) count: number;
}

export class MadeCodesView {
  @ApiProperty({ type: [String], example: ['7KQ4MZ2XW9AC'] }) codes: string[];
}

export class CouponCodeView {
  @ApiProperty({ example: '7KQ4MZ2XW9AC' }) code: string;
  @ApiProperty({ description: 'it gave its coupon' }) used: boolean;
  @ApiProperty({ description: 'instant, UTC' }) madeAt: string;
}

export class CouponCodePageView {
  @ApiProperty({ type: [CouponCodeView] }) items: CouponCodeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
