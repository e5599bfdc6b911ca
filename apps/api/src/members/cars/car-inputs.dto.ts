import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsShopDay, ulidPattern } from '../../platform/http';
import type { CarUsage } from './car';
import { carUsages } from './cars.dto';

/** Nothing that can't be seen, and not blank alone. */
const visible = /^(?=.*\S)[^\p{Cc}]+$/u;
const day = { type: String, nullable: true, format: 'date', example: '2027-03-31' } as const;
/** Far more than any odometer: what is above is refused as such by the rule itself. */
const kmMax = 9_999_999;

/** What may be known about a car besides its plate; null clears a fact. */
export class CarFactsInput {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 40, example: 'LSVAM4187C2184841' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  vin?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 40, example: '大众' })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @Matches(visible)
  brand?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 60, example: '朗逸' })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  @Matches(visible)
  series?: string | null;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1950, maximum: 2100, example: 2021 })
  @IsOptional()
  @IsInt()
  @Min(1950)
  @Max(2100)
  modelYear?: number | null;
  @ApiPropertyOptional({ enum: carUsages }) @IsOptional() @IsIn(carUsages) usage?: CarUsage;
  @ApiPropertyOptional(day) @IsOptional() @IsShopDay() insuranceUntil?: string | null;
  @ApiPropertyOptional(day) @IsOptional() @IsShopDay() inspectionUntil?: string | null;
  @ApiPropertyOptional(day) @IsOptional() @IsShopDay() sanbaoUntilOn?: string | null;
  @ApiPropertyOptional(day) @IsOptional() @IsShopDay() firstRegisteredOn?: string | null;
}

const plate = {
  type: String,
  nullable: true,
  maxLength: 20,
  description: 'null or missing: no plate yet',
  example: '川A·8K2M7',
} as const;

/** A car a member adds. */
export class AddCarInput extends CarFactsInput {
  @ApiPropertyOptional(plate) @IsOptional() @IsString() @MaxLength(20) plate?: string | null;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 0, example: 36_500 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(kmMax)
  odometerKm?: number | null;
}

/** A car staff add to a member. */
export class AddMemberCarInput extends AddCarInput {
  @ApiPropertyOptional({ enum: ['owner', 'driver'], default: 'owner' })
  @IsOptional()
  @IsIn(['owner', 'driver'])
  role?: 'owner' | 'driver';
}

/** What an owner changes; a plate replaces the one the car wears. */
export class EditMyCarInput extends CarFactsInput {
  @ApiPropertyOptional({ type: String, maxLength: 20, example: '川A·8K2M7' })
  @IsOptional()
  @IsString()
  @Length(1, 20)
  plate?: string;
}

export class WalkInInput {
  @ApiPropertyOptional(plate) @IsOptional() @IsString() @MaxLength(20) plate?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 40 })
  @IsOptional()
  @IsString()
  @Length(1, 40)
  @Matches(visible)
  brand?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, minLength: 1, maxLength: 60 })
  @IsOptional()
  @IsString()
  @Length(1, 60)
  @Matches(visible)
  series?: string | null;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(kmMax)
  odometerKm?: number | null;
}

export class OdometerInput {
  @ApiProperty({ minimum: 0, example: 41_200 }) @IsInt() @Min(0) @Max(kmMax) odometerKm: number;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200, description: 'needed when it falls' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string | null;
}

export class ChangePlateInput {
  @ApiProperty({ type: String, maxLength: 20, example: '川A·8K2M7' }) @IsString() @Length(1, 20) plate: string;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '临牌换正式牌' })
  @IsString()
  @Length(2, 200)
  @Matches(visible)
  reason: string;
}

export class SetOwnerInput {
  @ApiProperty({ type: String, nullable: true, description: 'the new owner; null makes it a walk-in again' })
  @ValidateIf((input: SetOwnerInput) => input.memberId !== null)
  @Matches(ulidPattern)
  memberId: string | null;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '车辆过户，已核对行驶证' })
  @IsString()
  @Length(2, 200)
  @Matches(visible)
  reason: string;
}

export class InviteDriverInput {
  @ApiProperty({ description: 'may spend the card of the owner on this car' }) @IsBoolean() maySpend: boolean;
}

export class AcceptDriverInput {
  @ApiProperty({ pattern: '^\\d{8}$', example: '40718263' }) @Matches(/^\d{8}$/) code: string;
}

/** A code to be told to the other person; shown once. */
export class DriverInvitationView {
  @ApiProperty({ example: '40718263' }) code: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}
