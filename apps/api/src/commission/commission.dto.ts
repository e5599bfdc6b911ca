import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parseShopMonth, type ShopMonth } from '@cheyou/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ulidPattern } from '../platform/http';

const month = { type: String, example: '2026-03', description: 'a month in Asia/Shanghai' } as const;
const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const fen = { type: 'integer', example: 128000 } as const;
const monthPattern = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;
const nobody = 'nobody';

export class CommissionSums {
  @ApiProperty({ type: 'integer', example: 42, description: 'lines served; cards that were sold are none' })
  lines: number;
  @ApiProperty({ ...fen, description: 'paid for them in money: principal and tenders, never bonus, coupon or points' })
  moneyFen: number;
  @ApiProperty({ ...fen, description: 'the value of the uses of service cards that paid for them' }) usesFen: number;
  @ApiProperty({ ...fen, description: 'of any of it, what went back in the month' }) backFen: number;
  @ApiProperty({ ...fen, description: 'money and uses less what went back; may be below zero' }) baseFen: number;
}

export class CommissionOfPerson extends CommissionSums {
  @ApiProperty({ ...id, nullable: true, description: 'null: lines that say nobody' }) staffId: string | null;
  @ApiProperty({ type: String, nullable: true, example: '赵工' }) name: string | null;
}

export class CommissionShop {
  @ApiProperty(id) shopId: string;
  @ApiProperty({ example: '青羊店' }) shopName: string;
}

export class CommissionReport {
  @ApiProperty(month) month: string;
  @ApiProperty({ ...id, nullable: true, description: 'of this shop; null: of all that may be read' }) shopId:
    string | null;
  @ApiProperty({ example: false, description: "only the reader's own lines" }) own: boolean;
  @ApiProperty({ type: () => [CommissionShop], description: 'the shops that may be chosen' }) shops: CommissionShop[];
  @ApiProperty({ type: () => CommissionSums }) total: CommissionSums;
  @ApiProperty({ type: () => [CommissionOfPerson], description: 'the largest base first; lines of nobody last' })
  people: CommissionOfPerson[];
}

export class CommissionLine {
  @ApiProperty({ type: String, format: 'date', example: '2026-03-02' }) day: string;
  @ApiProperty({ example: false, description: 'something of it went back that day: its sums are below zero' })
  back: boolean;
  @ApiProperty(id) settlementId: string;
  @ApiProperty(id) lineId: string;
  @ApiProperty(id) shopId: string;
  @ApiProperty() shopName: string;
  @ApiProperty() number: string;
  @ApiProperty({ type: String, nullable: true }) plate: string | null;
  @ApiProperty({ type: String, nullable: true }) plateKind: string | null;
  @ApiProperty({ example: '标准洗车' }) name: string;
  @ApiProperty({ type: 'integer', nullable: true, example: 1, description: 'null of what went back' }) qty:
    number | null;
  @ApiProperty(fen) moneyFen: number;
  @ApiProperty(fen) usesFen: number;
}

export class CommissionLinePage {
  @ApiProperty({ type: () => [CommissionLine] }) items: CommissionLine[];
  @ApiProperty({ type: String, nullable: true, example: '2026-03-02.01JD4ZK3V8R4Q1M6Y6R0A1B2C3.0' })
  nextCursor: string | null;
}

export class CommissionQuery {
  @ApiProperty(month) @Matches(monthPattern) month: string;
  @ApiPropertyOptional({ ...id, nullable: true, description: 'of this shop alone' })
  @IsOptional()
  @Matches(ulidPattern)
  shopId: string | null = null;
}

export class CommissionLinesQuery extends CommissionQuery {
  @ApiProperty({ ...id, description: `whose lines; \`${nobody}\`: those that say nobody` })
  @Matches(/^(nobody|[0-9A-HJKMNP-TV-Z]{26})$/)
  of: string;
  @ApiPropertyOptional({
    ...{ type: String, nullable: true, example: '2026-03-02.01JD4ZK3V8R4Q1M6Y6R0A1B2C3.0' },
    description: 'nextCursor of the page before',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d\.[0-9A-HJKMNP-TV-Z]{26}\.[01]$/)
  cursor: string | null = null;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 30 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 30;
}

/** Whose lines are asked for; null for those of nobody. */
export const performerOf = ({ of }: CommissionLinesQuery): string | null => (of === nobody ? null : of);

/** The month of a query that was looked at. */
export function monthOf({ month: text }: CommissionQuery): ShopMonth {
  const parsed = parseShopMonth(text);
  if (parsed === null) throw new Error(`${text} passed as a month`);
  return parsed;
}
