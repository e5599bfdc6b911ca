import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ShopDay } from '@cheyou/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsShopDay } from '../platform/http';
import { ShiftView } from './shifts.dto';

export class CloseDayInput {
  @ApiProperty({
    type: 'string',
    format: 'date',
    description: 'today or earlier, after the last day that was closed',
    example: '2026-03-02',
  })
  @IsShopDay()
  on: ShopDay;
}

export class DayPageQuery {
  @ApiPropertyOptional({ type: String, nullable: true, format: 'date', description: 'nextCursor of the page before' })
  @IsOptional()
  @IsShopDay()
  cursor: ShopDay | null = null;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}

export class HeldSaleView {
  @ApiProperty() saleId: string;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
}

/** What stands between a shop and the end of its day. */
export class DayCloseStatus {
  @ApiProperty({ description: 'the day on which what happens now counts' }) on: string;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'the last day that was closed',
    example: '2026-03-01',
  })
  closedThrough: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    format: 'date',
    description: 'the day to close now',
    example: '2026-03-02',
  })
  toClose: string | null;
  @ApiProperty({ type: 'integer', description: 'bills of the day to close' }) bills: number;
  @ApiProperty({ type: ShiftView, nullable: true, description: 'the open shift' }) shift: ShiftView | null;
  @ApiProperty({ type: [ShiftView], description: 'counted, with a difference that is not settled' })
  differences: ShiftView[];
  @ApiProperty({ type: [HeldSaleView], description: 'bills that wait for WeChat' }) held: HeldSaleView[];
  @ApiProperty({
    type: [String],
    description: 'cash top-ups that wait for a second person',
    example: ['T260302-0A3F-001'],
  })
  topUpsWaiting: string[];
}

export class DayCountView {
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ type: 'integer', description: 'fen' }) fen: number;
}

export class DayKindView {
  @ApiProperty({ example: 'cash' }) kind: string;
  @ApiProperty({ example: '现金' }) label: string;
  @ApiProperty({ type: 'integer', description: 'bills it paid a part of' }) pieces: number;
  @ApiProperty({ type: 'integer', description: 'fen' }) salesFen: number;
  @ApiProperty({ type: 'integer', description: 'reversed and refunded that day, fen' }) backFen: number;
  @ApiProperty({ type: 'integer', description: 'put onto cards less taken back, fen' }) topUpsFen: number;
  @ApiProperty({ type: 'integer', description: 'paid out for cards that were given back, fen' }) paidOutFen: number;
  @ApiProperty({ type: 'integer', description: 'what it comes to, fen' }) totalFen: number;
}

export class DayLineView {
  @ApiProperty({ example: 'service' }) kind: string;
  @ApiProperty({ example: '服务项目' }) label: string;
  @ApiProperty({ type: 'integer' }) pieces: number;
  @ApiProperty({ type: 'integer', description: 'before coupons and the like, fen' }) fen: number;
}

export class DayCloseBrief {
  @ApiProperty() on: string;
  @ApiProperty() closedAt: string;
  @ApiProperty({ example: '苏明' }) closedBy: string;
  @ApiProperty({ type: DayCountView }) bills: DayCountView;
  @ApiProperty({ type: 'integer', description: 'money and prepaid money for what was sold, less what went back, fen' })
  revenueFen: number;
  @ApiProperty({
    type: 'integer',
    description: 'money that came in: tenders of bills and top-ups, less what went back, fen',
  })
  moneyInFen: number;
  @ApiProperty({ type: 'integer', description: 'what the drawers were off, fen', example: -1_000 })
  differenceFen: number;
}

export class DayCloseView extends DayCloseBrief {
  @ApiProperty() shopName: string;
  @ApiProperty({ type: DayCountView }) reversed: DayCountView;
  @ApiProperty({ type: DayCountView }) refunded: DayCountView;
  @ApiProperty({ type: DayCountView }) topUps: DayCountView;
  @ApiProperty({ type: DayCountView }) topUpsUndone: DayCountView;
  @ApiProperty({ type: DayCountView, description: 'paid out for cards that were given back' })
  cardRefunds: DayCountView;
  @ApiProperty({ type: [DayKindView] }) kinds: DayKindView[];
  @ApiProperty({ type: [DayLineView] }) lines: DayLineView[];
  @ApiProperty({ type: [ShiftView] }) shifts: ShiftView[];
}

export class DayClosePage {
  @ApiProperty({ type: [DayCloseBrief] }) items: DayCloseBrief[];
  @ApiProperty({ type: String, nullable: true, format: 'date', example: '2026-03-02' }) nextCursor: string | null;
}
