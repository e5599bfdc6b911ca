import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../platform/http';
import { incidentTitles, type Remedy } from './incident';

const actions: readonly Remedy[] = ['query', 'refund', 'book', 'note'];
const states = ['open', 'resolved'] as const;
const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' } as const;

export class IncidentFactView {
  @ApiProperty({ example: '订单金额' }) label: string;
  @ApiProperty({ example: '¥1000.00' }) value: string;
}

export class IncidentView {
  @ApiProperty(id) id: string;
  @ApiProperty({ type: String, enum: Object.keys(incidentTitles) }) kind: string;
  @ApiProperty({ example: '收到的付款与订单不符' }) title: string;
  @ApiProperty(instant) at: string;
  @ApiProperty({ type: () => [IncidentFactView] }) facts: IncidentFactView[];
  @ApiProperty({ type: String, enum: states }) state: 'open' | 'resolved';
  @ApiProperty({ type: String, nullable: true, example: '已向微信核对：订单未收到付款' }) resolution: string | null;
  @ApiProperty({ type: 'integer', nullable: true, example: 100000 }) amountFen: number | null;
  @ApiProperty({ enum: actions, isArray: true, description: 'what helps, the likeliest first' }) remedies: Remedy[];
}

export class IncidentPage {
  @ApiProperty({ type: () => [IncidentView] }) items: IncidentView[];
  @ApiProperty({ ...id, nullable: true }) nextCursor: string | null;
}

export class IncidentQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, enum: states, nullable: true })
  @IsOptional()
  @IsIn(states)
  state: 'open' | 'resolved' | null = null;
}

export class ResolveIncidentInput {
  @ApiProperty({
    type: String,
    enum: actions,
    description:
      'query: ask WeChat; refund: give the money back; book: what WeChat gave back without us goes into the books; note: a person has dealt with it',
  })
  @IsIn(actions)
  action: Remedy;
  @ApiProperty({ maxLength: 200, description: 'what was done; needed for a note', example: '已用现金退给顾客' })
  @IsString()
  @MaxLength(200)
  note: string;
}
