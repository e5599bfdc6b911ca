import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { legalLimits, type ServiceCardKind, type Validity } from '@cheyou/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
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
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsShopDay, ulidPattern } from '../platform/http';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
export const cardKinds: readonly ServiceCardKind[] = ['timesCard', 'packageCard', 'annualPass', 'labourCard'];
export const starts: readonly Validity['startsWith'][] = ['purchase', 'firstUse', 'date'];
const priceMax = legalLimits.namedCapFen;
const countMax = 1_000;
const monthsMax = 120;
/** 1,000 hours. */
const labourMax = 10_000;
const day = { type: String, format: 'date', nullable: true, example: '2026-12-31' } as const;
const counted = (most: number) => ({ type: 'integer', nullable: true, minimum: 1, maximum: most }) as const;

/** Null says that there is no such limit; leaving it out isn't allowed. */
const unlessNull = (name: string) => ValidateIf((input: Record<string, unknown>) => input[name] !== null);

export class GrantedInput {
  @ApiProperty(id) @Matches(ulidPattern) serviceId: string;
  @ApiProperty({ ...counted(countMax), description: 'null on an annual pass' })
  @unlessNull('granted')
  @IsInt()
  @Min(1)
  @Max(countMax)
  granted: number | null;
  @ApiProperty(counted(countMax)) @unlessNull('perDayMax') @IsInt() @Min(1) @Max(countMax) perDayMax: number | null;
  @ApiProperty(counted(countMax)) @unlessNull('perMonthMax') @IsInt() @Min(1) @Max(countMax) perMonthMax: number | null;
}

export class LabourInput {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: labourMax, description: 'in tenths: 100 is 10 hours' })
  @IsInt()
  @Min(1)
  @Max(labourMax)
  tenths: number;
  @ApiProperty({
    type: [String],
    nullable: true,
    minItems: 1,
    maxItems: 200,
    description: 'null serves whatever has hours',
  })
  @unlessNull('serviceIds')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  serviceIds: string[] | null;
}

export class ServiceCardProductInput {
  @ApiProperty({ enum: cardKinds }) @IsIn(cardKinds) kind: ServiceCardKind;
  @ApiProperty({ minLength: 1, maxLength: 40, example: '洗车十次卡' }) @IsString() @Length(1, 40) name: string;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: priceMax }) @IsInt() @Min(0) @Max(priceMax) priceFen: number;
  @ApiProperty({ enum: starts }) @IsIn(starts) startsWith: Validity['startsWith'];
  @ApiProperty({ ...day, description: 'with `date`: the first day' })
  @unlessNull('startsOn')
  @IsShopDay()
  startsOn: string | null;
  @ApiProperty({ ...counted(monthsMax), description: 'null serves for ever' })
  @unlessNull('months')
  @IsInt()
  @Min(1)
  @Max(monthsMax)
  months: number | null;
  @ApiProperty({ type: [String], nullable: true, minItems: 1, maxItems: 200, description: 'null serves everywhere' })
  @unlessNull('shopIds')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  shopIds: string[] | null;
  @ApiProperty({ ...counted(50), description: 'cars bound to a card; null serves every car of its owner' })
  @unlessNull('carsMax')
  @IsInt()
  @Min(1)
  @Max(50)
  carsMax: number | null;
  @ApiProperty({
    ...{ type: 'integer', nullable: true, minimum: 0, maximum: 100 },
    description: 'how often a bound car may be exchanged; null as often as one likes',
  })
  @unlessNull('carChangesMax')
  @IsInt()
  @Min(0)
  @Max(100)
  carChangesMax: number | null;
  @ApiProperty({ description: 'may be handed to another member with the consent of both' })
  @IsBoolean()
  transferable: boolean;
  @ApiPropertyOptional({ default: true, description: 'what is really paid for it earns points' })
  @IsOptional()
  @IsBoolean()
  earnsPoints?: boolean;
  @ApiPropertyOptional({ default: true, description: 'members find it on the phone; the counter sells all' })
  @IsOptional()
  @IsBoolean()
  onPhone?: boolean;
  @ApiPropertyOptional({
    type: LabourInput,
    nullable: true,
    description: 'of a labour card: its hours; it has no services then',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LabourInput)
  labour?: LabourInput | null;
  @ApiProperty({ type: [GrantedInput], maxItems: 30 })
  @IsArray()
  @ArrayMaxSize(30)
  @ArrayUnique(({ serviceId }: GrantedInput) => serviceId)
  @ValidateNested({ each: true })
  @Type(() => GrantedInput)
  services: GrantedInput[];
}

export class EditServiceCardProductInput extends ServiceCardProductInput {
  @ApiProperty({ ...id, description: 'the version that was edited' }) @Matches(ulidPattern) version: string;
  @ApiProperty({ description: 'false takes it off sale' }) @IsBoolean() active: boolean;
  @ApiProperty({ minLength: 2, maxLength: 200 }) @IsString() @Length(2, 200) reason: string;
}

export class GrantedView {
  @ApiProperty(id) serviceId: string;
  @ApiProperty({ example: '标准洗车' }) serviceName: string;
  @ApiProperty({ type: 'integer', nullable: true }) granted: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) perDayMax: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) perMonthMax: number | null;
  @ApiProperty({ type: 'integer', description: 'of one use without a card, when the version was made' })
  listPriceFen: number;
}

export class LabourServiceView {
  @ApiProperty(id) serviceId: string;
  @ApiProperty({ example: '四轮定位' }) serviceName: string;
}

export class LabourView {
  @ApiProperty({ type: [LabourServiceView], nullable: true, description: 'null serves whatever has labour hours' })
  services: LabourServiceView[] | null;
}

export class ServiceCardProductView {
  @ApiProperty(id) id: string;
  @ApiProperty({ ...id, description: 'of the offer; a change makes another' }) version: string;
  @ApiProperty({ enum: cardKinds }) kind: ServiceCardKind;
  @ApiProperty({ example: '洗车十次卡' }) name: string;
  @ApiProperty({ description: 'on sale' }) active: boolean;
  @ApiProperty({ type: 'integer' }) priceFen: number;
  @ApiProperty({ enum: starts }) startsWith: Validity['startsWith'];
  @ApiProperty(day) startsOn: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) months: number | null;
  @ApiProperty({ type: [String], nullable: true }) shopIds: string[] | null;
  @ApiProperty({ type: 'integer', nullable: true }) carsMax: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) carChangesMax: number | null;
  @ApiProperty() transferable: boolean;
  @ApiProperty({ description: 'what is really paid for it earns points' }) earnsPoints: boolean;
  @ApiProperty({ description: 'members find it on the phone' }) onPhone: boolean;
  @ApiProperty({ type: LabourView, nullable: true, description: 'with it the one count is of labour hours, in tenths' })
  labour: LabourView | null;
  @ApiProperty({ type: [GrantedView] }) services: GrantedView[];
}

export class ProductVersionView extends OmitType(ServiceCardProductView, ['id']) {
  @ApiProperty({ description: 'who of the staff made it' }) staffId: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ description: 'instant, UTC' }) at: string;
}
