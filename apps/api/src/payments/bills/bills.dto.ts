import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsShopDay } from '../../platform/http';
import { IncidentView } from '../incidents.dto';
import { billRowKinds, type BillRow } from './bill-row';

const fen = { type: 'integer', example: 128000 } as const;
const instant = { type: String, format: 'date-time', nullable: true, example: '2026-03-02T02:20:06.000Z' } as const;
const day = { type: String, format: 'date', example: '2026-03-01' } as const;

export class BillSumsView {
  @ApiProperty({ type: 'integer', example: 42 }) payments: number;
  @ApiProperty(fen) paidFen: number;
  @ApiProperty({ type: 'integer', example: 2 }) refunds: number;
  @ApiProperty(fen) refundedFen: number;
}

export class BillView {
  @ApiProperty(day) day: string;
  @ApiProperty({ type: String, enum: ['waiting', 'checked'] }) state: 'waiting' | 'checked';
  @ApiProperty(instant) checkedAt: string | null;
  @ApiProperty({ ...instant, description: 'when WeChat was asked last' }) askedAt: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '账单还没有生成',
    description: 'why the last check came to nothing',
  })
  problem: string | null;
  @ApiProperty({ type: () => BillSumsView, description: "by WeChat's bill" }) wechat: BillSumsView;
  @ApiProperty({ type: () => BillSumsView, description: 'by our books' }) ours: BillSumsView;
  @ApiProperty({ type: String, example: '7.68000', description: "WeChat's charge, in yuan as it writes it" })
  feeYuan: string;
  @ApiProperty({ type: 'integer', description: 'findings that wait for a person' }) open: number;
  @ApiProperty({ type: 'integer' }) findings: number;
}

export class BillDetail extends BillView {
  @ApiProperty({ type: () => [IncidentView], description: 'open ones first; 200 at most' }) list: IncidentView[];
}

export class BillPage {
  @ApiProperty({ type: () => [BillView] }) items: BillView[];
  @ApiProperty({ ...day, nullable: true, description: '`before` of the next page' }) nextCursor: string | null;
}

export class BillRowView {
  @ApiProperty({ type: 'integer', example: 1 }) position: number;
  @ApiProperty({ type: String, enum: billRowKinds }) kind: BillRow['kind'];
  @ApiProperty({ type: String, format: 'date-time', example: '2026-03-01T10:20:06.000Z' }) at: string;
  @ApiProperty({ type: String, nullable: true, example: '储值卡充值', description: 'null for an order we do not know' })
  description: string | null;
  @ApiProperty({ type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) orderId: string;
  @ApiProperty(fen) amountFen: number;
}

export class BillRowPage {
  @ApiProperty({ type: () => [BillRowView] }) items: BillRowView[];
  @ApiProperty({ type: String, nullable: true, example: '50', description: '`after` of the next page' })
  nextCursor: string | null;
}

export class GivenElsewhereView {
  @ApiProperty({ type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ type: String, format: 'date-time', example: '2026-03-01T10:20:06.000Z' }) at: string;
  @ApiProperty({ ...fen, description: 'what went back' }) amountFen: number;
  @ApiProperty({ ...fen, description: 'for so much of it the payer still has what they paid for' }) waitsFen: number;
  @ApiProperty({ type: String, example: '储值卡充值', description: 'what the payment was for' }) description: string;
  @ApiProperty({ type: String, nullable: true, example: '周以安', description: 'the payer' }) memberName: string | null;
  @ApiProperty({ type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) memberId: string;
  @ApiProperty({ type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', description: 'whose payment it was' })
  shopId: string;
  @ApiProperty({ example: '青羊店' }) shopName: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3',
    description: 'the bill it paid; null for a top-up',
  })
  settlementId: string | null;
  @ApiProperty({
    example: false,
    description:
      "a card or balance it paid for is another member's by now: what waits counts against no refund of that",
  })
  handedOn: boolean;
}

class Limited {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}

export class BillQuery extends Limited {
  @ApiPropertyOptional({ ...day, nullable: true }) @IsOptional() @IsShopDay() before: string | null = null;
}

export class BillRowQuery extends Limited {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after = 0;
}
