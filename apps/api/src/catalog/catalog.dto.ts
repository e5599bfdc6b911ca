import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';
import { serviceCategories, serviceKinds, type Service, type ServiceCategory, type ServiceKind } from './service';
import type { ServiceVersion } from './service.store';

const categories = Object.keys(serviceCategories) as ServiceCategory[];
/** ¥1,000,000: above it is a slip of the finger. */
const priceMaxFen = 100_000_000;
const minutesMax = 14_400;
/** 1,000 hours. */
const labourMax = 10_000;
const labour = {
  type: 'integer',
  nullable: true,
  description: 'standard labour hours, in tenths: 15 is 1.5 hours',
} as const;
/** Some sign that is no blank and nothing that can't be seen. */
const visible = /^(?=.*\S)[^\p{Cc}]+$/u;

export class ServiceView {
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ example: '精致洗车' }) name: string;
  @ApiProperty({ enum: categories, example: 'wash' }) category: ServiceCategory;
  @ApiProperty({ example: '洗车' }) categoryName: string;
  @ApiProperty({ enum: serviceKinds }) kind: ServiceKind;
  @ApiProperty({ example: 4_500 }) priceFen: number;
  @ApiProperty({ type: Number, nullable: true, description: 'standard time', example: 40 }) minutes: number | null;
  @ApiProperty({ ...labour, example: 15 }) labourTenths: number | null;
  @ApiProperty({ example: '次' }) unit: string;
  @ApiProperty() active: boolean;
  @ApiProperty() favourite: boolean;
  @ApiProperty({ description: 'what is paid for it earns points' }) earnsPoints: boolean;
  @ApiProperty({ example: 1 }) version: number;
}

export class ServiceVersionView extends ServiceView {
  @ApiProperty({ format: 'date-time' }) fromAt: string;
  @ApiProperty({ type: String, nullable: true, description: 'who made it; null when seeded' }) staffId: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

export class AddServiceInput {
  @ApiProperty({ minLength: 1, maxLength: 60, example: '精致洗车' })
  @IsString()
  @Length(1, 60)
  @Matches(visible)
  name: string;
  @ApiProperty({ enum: categories }) @IsIn(categories) category: ServiceCategory;
  @ApiProperty({ enum: serviceKinds }) @IsIn(serviceKinds) kind: ServiceKind;
  @ApiProperty({ minimum: 0, maximum: priceMaxFen, example: 4_500 })
  @IsInt()
  @Min(0)
  @Max(priceMaxFen)
  priceFen: number;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: minutesMax })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(minutesMax)
  minutes?: number | null;
  @ApiPropertyOptional({ ...labour, minimum: 1, maximum: labourMax })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(labourMax)
  labourTenths?: number | null;
  @ApiProperty({ minLength: 1, maxLength: 8, example: '次' }) @IsString() @Length(1, 8) @Matches(visible) unit: string;
  @ApiPropertyOptional({ default: false }) @IsOptional() @IsBoolean() favourite?: boolean;
  @ApiPropertyOptional({ default: true }) @IsOptional() @IsBoolean() earnsPoints?: boolean;
}

export class EditServiceInput {
  @ApiPropertyOptional({ minLength: 1, maxLength: 60, example: '精洗' })
  @ValidateIf((input: EditServiceInput) => input.name !== undefined)
  @IsString()
  @Length(1, 60)
  @Matches(visible)
  name?: string;
  @ApiPropertyOptional({ enum: categories })
  @ValidateIf((input: EditServiceInput) => input.category !== undefined)
  @IsIn(categories)
  category?: ServiceCategory;
  @ApiPropertyOptional({ minimum: 0, maximum: priceMaxFen })
  @ValidateIf((input: EditServiceInput) => input.priceFen !== undefined)
  @IsInt()
  @Min(0)
  @Max(priceMaxFen)
  priceFen?: number;
  @ApiPropertyOptional({ type: Number, nullable: true, minimum: 1, maximum: minutesMax })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(minutesMax)
  minutes?: number | null;
  @ApiPropertyOptional({ ...labour, minimum: 1, maximum: labourMax })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(labourMax)
  labourTenths?: number | null;
  @ApiPropertyOptional({ minLength: 1, maxLength: 8 })
  @ValidateIf((input: EditServiceInput) => input.unit !== undefined)
  @IsString()
  @Length(1, 8)
  @Matches(visible)
  unit?: string;
  @ApiPropertyOptional()
  @ValidateIf((input: EditServiceInput) => input.active !== undefined)
  @IsBoolean()
  active?: boolean;
  @ApiPropertyOptional()
  @ValidateIf((input: EditServiceInput) => input.favourite !== undefined)
  @IsBoolean()
  favourite?: boolean;
  @ApiPropertyOptional()
  @ValidateIf((input: EditServiceInput) => input.earnsPoints !== undefined)
  @IsBoolean()
  earnsPoints?: boolean;
  @ApiPropertyOptional({ minimum: 1, description: 'the version that was edited; another one now is refused' })
  @ValidateIf((input: EditServiceInput) => input.version !== undefined)
  @IsInt()
  @Min(1)
  version?: number;
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 200 })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  reason?: string | null;
}

export const serviceView = (service: Service): ServiceView => factsOf(service);

const factsOf = (service: Service) => ({
  id: service.id,
  name: service.name,
  category: service.category,
  categoryName: serviceCategories[service.category],
  kind: service.kind,
  priceFen: service.priceFen,
  minutes: service.minutes,
  labourTenths: service.labourTenths,
  unit: service.unit,
  active: service.active,
  favourite: service.favourite,
  earnsPoints: service.earnsPoints,
  version: service.version,
});

export const serviceVersionView = (version: ServiceVersion): ServiceVersionView => ({
  ...factsOf(version),
  fromAt: version.fromAt.toISOString(),
  staffId: version.staffId,
  reason: version.reason,
});
