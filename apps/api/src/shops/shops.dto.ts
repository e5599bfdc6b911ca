import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { legalLimits, type Rounding } from '@cheyou/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
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

const roundings = ['none', 'jiao', 'yuan'] as const satisfies readonly Rounding[];
const shopPhone = /^[0-9+][0-9 -]{4,19}$/;
const timeOfDay = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
/** The most a merchant may set as a limit above which it asks for a second look. */
const limitMaxFen = 100_000_000;

export class ShopBrief {
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ example: '城东店' }) name: string;
  @ApiProperty({ example: '成都' }) city: string;
  @ApiProperty({ example: '锦江区水杉街 18 号' }) address: string;
  @ApiProperty({ example: '028-8450 1200' }) phone: string;
  @ApiProperty({ example: true }) openNow: boolean;
  @ApiProperty({ example: '每天 08:30–19:00' }) hoursText: string;
}

export class OpeningSpanDto {
  @ApiProperty({ minimum: 1, maximum: 7, description: 'Monday is 1', example: 1 })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday: number;
  @ApiProperty({ pattern: timeOfDay.source, example: '08:30' }) @Matches(timeOfDay) opens: string;
  @ApiProperty({ pattern: timeOfDay.source, example: '19:00' }) @Matches(timeOfDay) closes: string;
}

export class ShopSettings {
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ example: '城东店' }) name: string;
  @ApiProperty({ example: '成都' }) city: string;
  @ApiProperty({ example: '锦江区水杉街 18 号' }) address: string;
  @ApiProperty({ example: '028-8450 1200' }) phone: string;
  @ApiProperty({ type: [OpeningSpanDto] }) hours: OpeningSpanDto[];
  @ApiProperty({ enum: roundings, description: 'what a bill is rounded down to', example: 'jiao' })
  roundingMode: Rounding;
}

export class EditShopInput {
  @ApiPropertyOptional({ minLength: 1, maxLength: 40, example: '城东店' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  name?: string;
  @ApiPropertyOptional({ minLength: 1, maxLength: 20 }) @IsOptional() @IsString() @Length(1, 20) city?: string;
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 }) @IsOptional() @IsString() @Length(1, 100) address?: string;
  @ApiPropertyOptional({ pattern: shopPhone.source, example: '028-8450 1200' })
  @IsOptional()
  @Matches(shopPhone)
  phone?: string;
  @ApiPropertyOptional({ type: [OpeningSpanDto], maxItems: 21 })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(21)
  @ValidateNested({ each: true })
  @Type(() => OpeningSpanDto)
  hours?: OpeningSpanDto[];
  @ApiPropertyOptional({ enum: roundings }) @IsOptional() @IsIn(roundings) roundingMode?: Rounding;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '夏季延长营业' }) @IsString() @Length(2, 200) reason: string;
}

export class OpenShopInput {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '城西店' }) @IsString() @Length(1, 40) name: string;
  @ApiProperty({ minLength: 1, maxLength: 20, example: '成都' }) @IsString() @Length(1, 20) city: string;
  @ApiProperty({ minLength: 1, maxLength: 100, example: '青羊区银杏路 6 号' })
  @IsString()
  @Length(1, 100)
  address: string;
  @ApiProperty({ pattern: shopPhone.source, example: '028-8450 1300' }) @Matches(shopPhone) phone: string;
  @ApiPropertyOptional({ type: [OpeningSpanDto], maxItems: 21, description: 'every day 08:30–18:30 without' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(21)
  @ValidateNested({ each: true })
  @Type(() => OpeningSpanDto)
  hours?: OpeningSpanDto[];
  @ApiPropertyOptional({ enum: roundings, default: 'none' }) @IsOptional() @IsIn(roundings) roundingMode?: Rounding;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '新店开业' }) @IsString() @Length(2, 200) reason: string;
}

export class PrepaidTermsDto {
  @ApiProperty({ example: '2026-03-02' }) version: string;
  @ApiProperty({ description: 'the whole text', example: '储值卡为单用途预付卡，本金长期有效，可在本店各门店使用。' })
  text: string;
  @ApiProperty({ type: [String], description: 'the few points a person should see first', example: ['本金长期有效'] })
  points: string[];
}

export class PrepaidTermsInput {
  @ApiProperty({
    minLength: 20,
    maxLength: 20_000,
    example: '储值卡为单用途预付卡，本金长期有效，可在本店各门店使用。',
  })
  @IsString()
  @Length(20, 20_000)
  text: string;
  @ApiProperty({ type: [String], maxItems: 8, example: ['本金长期有效'] })
  @IsArray()
  @ArrayMaxSize(8)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  points: string[];
}

export class MerchantSettings {
  @ApiProperty({ example: '青杉车友' }) merchantName: string;
  @ApiProperty({ description: 'whether prepaid cards are sold' }) topUpOpen: boolean;
  @ApiProperty({ example: 500_000 }) namedCapFen: number;
  @ApiProperty({ example: 100_000 }) unnamedCapFen: number;
  @ApiProperty({ example: 500 }) minTopUpFen: number;
  @ApiProperty({ description: 'a claimed card that holds more is confirmed at the counter', example: 50_000 })
  claimConfirmAboveFen: number;
  @ApiProperty({ description: 'a counter top-up of more needs a second person', example: 100_000 })
  counterApprovalAboveFen: number;
  @ApiProperty({ type: PrepaidTermsDto }) prepaidTerms: PrepaidTermsDto;
}

export class EditMerchantInput {
  @ApiPropertyOptional({ minLength: 1, maxLength: 40 }) @IsOptional() @IsString() @Length(1, 40) merchantName?: string;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() topUpOpen?: boolean;
  @ApiPropertyOptional({ minimum: 100, maximum: legalLimits.namedCapFen })
  @IsOptional()
  @IsInt()
  @Min(100)
  @Max(legalLimits.namedCapFen)
  namedCapFen?: number;
  @ApiPropertyOptional({ minimum: 100, maximum: legalLimits.unnamedCapFen })
  @IsOptional()
  @IsInt()
  @Min(100)
  @Max(legalLimits.unnamedCapFen)
  unnamedCapFen?: number;
  @ApiPropertyOptional({ minimum: 1, maximum: 100_000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  minTopUpFen?: number;
  @ApiPropertyOptional({ minimum: 0, maximum: limitMaxFen })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(limitMaxFen)
  claimConfirmAboveFen?: number;
  @ApiPropertyOptional({ minimum: 0, maximum: limitMaxFen })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(limitMaxFen)
  counterApprovalAboveFen?: number;
  @ApiPropertyOptional({ type: PrepaidTermsInput, description: 'makes a new version of the terms' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PrepaidTermsInput)
  prepaidTerms?: PrepaidTermsInput;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '备案完成，开放充值' })
  @IsString()
  @Length(2, 200)
  reason: string;
}
