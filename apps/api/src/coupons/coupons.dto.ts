import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { refusalCodes, type CouponState, type RefusalCode } from '@cheyou/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { ulidPattern } from '../platform/http';
import type { IssueWay } from './coupon.store';
import { CouponBenefitInput, CouponScopeInput, CouponStackingInput, CouponValidityInput } from './coupon-templates.dto';

const states: readonly CouponState[] = ['issued', 'reserved', 'used', 'expired', 'revoked'];
const ways: readonly IssueWay[] = ['claim', 'grant', 'registration', 'code', 'birthday', 'spend', 'level'];
const day = { description: 'a day in Asia/Shanghai', example: '2026-03-02' };

export class CouponScopeNames {
  @ApiProperty({
    type: [String],
    nullable: true,
    example: ['标准洗车（轿车）'],
    description: 'services and parts; null for all',
  })
  items: string[] | null;
  @ApiProperty({ type: [String], nullable: true, example: ['洗车'], description: 'null for all' }) categories:
    string[] | null;
  @ApiProperty({ type: [String], nullable: true, example: ['城东店'], description: 'null for all' }) shops:
    string[] | null;
}

export class CouponView {
  @ApiProperty() id: string;
  @ApiProperty({ example: '满 100 减 20' }) name: string;
  @ApiProperty({ enum: states }) state: CouponState;
  @ApiProperty({
    enum: refusalCodes.filter((code) => code.startsWith('COUPON_')),
    nullable: true,
    description: 'why it can not be used whatever the bill; null when only the bill decides',
  })
  whyNot: RefusalCode | null;
  @ApiProperty({ type: CouponBenefitInput }) benefit: CouponBenefitInput;
  @ApiProperty({ type: CouponScopeInput }) scope: CouponScopeInput;
  @ApiProperty({ type: CouponScopeNames, description: 'the scope in words' }) scopeNames: CouponScopeNames;
  @ApiProperty({ type: CouponStackingInput }) stacking: CouponStackingInput;
  @ApiProperty({ type: String, nullable: true, description: 'the one car it is for' }) carId: string | null;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7', description: 'of that car' }) plate: string | null;
  @ApiProperty(day) validFrom: string;
  @ApiProperty(day) validUntil: string;
  @ApiProperty({ description: 'instant, UTC' }) issuedAt: string;
  @ApiProperty({ enum: ways, description: 'how it came' }) way: IssueWay;
  @ApiProperty({ example: '生日礼', description: 'why it came' }) why: string;
  @ApiProperty({ type: String, nullable: true }) settlementId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'instant, UTC' }) usedAt: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'why it was revoked' }) reason: string | null;
}

export class CouponsView {
  @ApiProperty({
    type: [CouponView],
    description: 'those that wait for a payment and those to come too; the soonest first',
  })
  usable: CouponView[];
  @ApiProperty({ type: [CouponView], description: 'the latest first, fifty at most' }) used: CouponView[];
  @ApiProperty({ type: [CouponView], description: 'and revoked ones; fifty at most of each' }) expired: CouponView[];
}

export class ClaimableCouponView {
  @ApiProperty({ description: 'of the template' }) id: string;
  @ApiProperty({ example: '满 100 减 20' }) name: string;
  @ApiProperty({ type: CouponBenefitInput }) benefit: CouponBenefitInput;
  @ApiProperty({ type: CouponScopeInput }) scope: CouponScopeInput;
  @ApiProperty({ type: CouponScopeNames, description: 'the scope in words' }) scopeNames: CouponScopeNames;
  @ApiProperty({ type: CouponStackingInput }) stacking: CouponStackingInput;
  @ApiProperty({ type: CouponValidityInput }) validity: CouponValidityInput;
  @ApiProperty({ description: 'for one car, to be named when it is claimed' }) carBound: boolean;
  @ApiProperty({ type: 'integer', description: 'how many one has got of it' }) got: number;
  @ApiProperty({ type: 'integer', nullable: true }) perMemberMax: number | null;
  @ApiProperty({
    enum: ['COUPON_LIMIT', 'COUPON_SOLD_OUT'],
    nullable: true,
    description: 'why it can not be claimed; null when it can',
  })
  whyNot: 'COUPON_LIMIT' | 'COUPON_SOLD_OUT' | null;
}

export class ClaimInput {
  @ApiPropertyOptional({ type: String, nullable: true, description: "needed for a car's coupon of who has several" })
  @IsOptional()
  @Matches(ulidPattern)
  carId?: string | null;
}

export class RedeemCodeInput extends ClaimInput {
  @ApiProperty({ maxLength: 40, example: '7KQ4MZ2XW9AC' }) @IsString() @IsNotEmpty() @MaxLength(40) code: string;
}

export class GrantInput {
  @ApiProperty({ type: [String], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  memberIds: string[];
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}

export class GrantResult {
  @ApiProperty() memberId: string;
  @ApiProperty({ type: String, nullable: true }) couponId: string | null;
  @ApiProperty({ enum: refusalCodes, nullable: true, description: 'why there is none' }) refused: RefusalCode | null;
}

export class GrantsView {
  @ApiProperty({ type: 'integer' }) issued: number;
  @ApiProperty({ type: [GrantResult], description: 'in the order asked for' }) results: GrantResult[];
}

export class RevokeCouponInput {
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}
