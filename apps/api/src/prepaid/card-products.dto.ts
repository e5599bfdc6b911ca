import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { legalLimits } from '@cheyou/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const payMax = legalLimits.namedCapFen;
const payMin = legalLimits.minTopUpFen;
const monthsMax = 120;
const tiersMax = 12;

/** Absent keeps what is; null is no value for a field that needs one. */
const ifGiven = (name: string) => ValidateIf((input: Record<string, unknown>) => input[name] !== undefined);
const monthsIfAny = ValidateIf(({ bonusMonths }: { bonusMonths?: number | null }) => (bonusMonths ?? null) !== null);
const payOf = ({ payFen }: TierInput): number => payFen;

export class TierInput {
  @ApiProperty({ type: 'integer', minimum: payMin, maximum: payMax, example: 100000 })
  @IsInt()
  @Min(payMin)
  @Max(payMax)
  payFen: number;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: payMax, example: 10000 })
  @IsInt()
  @Min(0)
  @Max(payMax)
  bonusFen: number;
}

export class CardProductInput {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '储值卡' }) @IsString() @Length(1, 40) name: string;
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: monthsMax, description: 'null: never lapses' })
  @monthsIfAny
  @IsInt()
  @Min(1)
  @Max(monthsMax)
  bonusMonths: number | null;
  @ApiProperty({ type: [TierInput], minItems: 1, maxItems: tiersMax })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(tiersMax)
  @ArrayUnique(payOf)
  @ValidateNested({ each: true })
  @Type(() => TierInput)
  tiers: TierInput[];
}

export class EditCardProductInput {
  @ApiPropertyOptional({ minLength: 1, maxLength: 40, example: '储值卡' })
  @ifGiven('name')
  @IsString()
  @Length(1, 40)
  name?: string;
  @ApiPropertyOptional({ description: 'false takes it off sale' }) @ifGiven('active') @IsBoolean() active?: boolean;
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: monthsMax })
  @monthsIfAny
  @IsInt()
  @Min(1)
  @Max(monthsMax)
  bonusMonths?: number | null;
  @ApiPropertyOptional({ type: [TierInput], minItems: 1, maxItems: tiersMax })
  @ifGiven('tiers')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(tiersMax)
  @ArrayUnique(payOf)
  @ValidateNested({ each: true })
  @Type(() => TierInput)
  tiers?: TierInput[];
  @ApiPropertyOptional({ minLength: 2, maxLength: 200 }) @ifGiven('reason') @IsString() @Length(2, 200) reason?: string;
}

export class CardProductTier {
  @ApiProperty(id) id: string;
  @ApiProperty({ type: 'integer', example: 100000 }) payFen: number;
  @ApiProperty({ type: 'integer', example: 10000 }) bonusFen: number;
}

export class CardProductView {
  @ApiProperty(id) id: string;
  @ApiProperty({ example: '储值卡' }) name: string;
  @ApiProperty({ ...id, description: 'of the offer; a change makes another' }) version: string;
  @ApiProperty() active: boolean;
  @ApiProperty({ type: 'integer', nullable: true, example: 12 }) bonusMonths: number | null;
  @ApiProperty({ type: [CardProductTier] }) tiers: CardProductTier[];
}
