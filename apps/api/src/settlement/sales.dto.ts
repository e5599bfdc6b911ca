import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ulidPattern } from '../platform/http';
import { SettlementView } from './settlements.dto';

export class SaleLineInput {
  @ApiProperty({ description: 'what is sold: a service or part, or with `cardVersion` the product of a service card' })
  @Matches(ulidPattern)
  serviceId: string;
  @ApiPropertyOptional({
    example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3',
    description: 'of a service card: the version of its offer that was shown',
  })
  @IsOptional()
  @Matches(ulidPattern)
  cardVersion?: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999, example: 1 }) @IsInt() @Min(1) @Max(999) qty: number;
  @ApiPropertyOptional({ type: 'integer', description: 'unit price set by hand, fen', example: 3000 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  priceFen?: number;
  @ApiPropertyOptional({ description: 'needed with priceFen', example: '老客户优惠' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  priceReason?: string;
  @ApiPropertyOptional({ description: 'staff member who does the work' })
  @IsOptional()
  @Matches(ulidPattern)
  performerId?: string;
}

export class OpenSaleInput {
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @Matches(ulidPattern) carId?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true }) @IsOptional() @Matches(ulidPattern) memberId?: string | null;
  @ApiProperty({ type: [SaleLineInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SaleLineInput)
  lines: SaleLineInput[];
}

export class SaleLinesInput {
  @ApiProperty({ type: [SaleLineInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SaleLineInput)
  lines: SaleLineInput[];
  @ApiProperty({ type: 'integer', description: 'the version that was shown' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version: number;
}

export class CancelSaleInput {
  @ApiProperty({ example: '车主临时有事' }) @IsString() @Length(1, 100) reason: string;
}

export class SaleLineView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['service', 'part', 'card'] }) kind: 'service' | 'part' | 'card';
  @ApiProperty({ description: 'of a card: its product' }) serviceId: string;
  @ApiProperty({
    ...{ type: String, nullable: true, example: null },
    description: 'of a card: the version of its offer',
  })
  cardVersion: string | null;
  @ApiProperty({ example: '精洗' }) name: string;
  @ApiProperty({ type: 'integer' }) qty: number;
  @ApiProperty({ type: 'integer', description: 'unit, fen' }) listPriceFen: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'unit, of the member’s level, fen' }) levelPriceFen:
    number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'unit, set by hand, fen' }) manualPriceFen:
    number | null;
  @ApiProperty({ type: 'integer', description: 'unit, what is paid, fen' }) priceFen: number;
  @ApiProperty({ type: 'integer', description: 'fen' }) amountFen: number;
  @ApiProperty({ type: 'integer', description: 'units that went back', example: 0 }) refundedQty: number;
  @ApiProperty({ type: String, nullable: true }) priceReason: string | null;
  @ApiProperty({ type: String, nullable: true }) performerId: string | null;
  @ApiProperty({ type: String, nullable: true }) performerName: string | null;
}

export class SaleView {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'S261121-0A3F-012' }) number: string;
  @ApiProperty({ enum: ['open', 'held', 'settled', 'cancelled', 'reversed'] }) state: string;
  @ApiProperty() shopId: string;
  @ApiProperty({ type: String, nullable: true }) carId: string | null;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
  @ApiProperty({ type: String, nullable: true }) plateKind: string | null;
  @ApiProperty({ type: String, nullable: true }) memberId: string | null;
  @ApiProperty({ type: String, nullable: true }) memberName: string | null;
  @ApiProperty({ type: [SaleLineView] }) lines: SaleLineView[];
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() openedAt: string;
  @ApiProperty({ example: '周衍' }) openedBy: string;
  @ApiProperty({ type: SettlementView, nullable: true }) settlement: SettlementView | null;
}

export class SaleBrief {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty({ enum: ['open', 'held', 'settled', 'cancelled', 'reversed'] }) state: string;
  @ApiProperty({ type: String, nullable: true }) plate: string | null;
  @ApiProperty({ type: String, nullable: true }) plateKind: string | null;
  @ApiProperty({ example: '精洗等 2 项' }) title: string;
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
  @ApiProperty() openedAt: string;
  @ApiProperty() openedBy: string;
  @ApiProperty({ type: String, nullable: true }) memberName: string | null;
  @ApiProperty({ description: "served first, by the member's level" }) priority: boolean;
}
