import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, ValidateNested } from 'class-validator';
import { messageTemplates, type TemplateKind } from './message-templates';

const kinds = messageTemplates.map(({ kind }) => kind);
const results = ['accept', 'reject', 'ban'] as const;
const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;

export class NoticeFactView {
  @ApiProperty({ example: '消费金额' }) label: string;
  @ApiProperty({ example: '¥35.00' }) value: string;
}

export class NoticeView {
  @ApiProperty(id) id: string;
  @ApiProperty({ example: 'settled' }) kind: string;
  @ApiProperty({ example: '消费成功通知' }) title: string;
  @ApiProperty({ type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' }) at: string;
  @ApiProperty({ type: () => [NoticeFactView] }) facts: NoticeFactView[];
  @ApiProperty({ description: "the mini-program's page it opens", example: '/owner/card/index' }) page: string;
  @ApiProperty() read: boolean;
}

export class NoticePage {
  @ApiProperty({ type: () => [NoticeView] }) items: NoticeView[];
  @ApiProperty({ ...id, nullable: true }) nextCursor: string | null;
}

/** A template the phone may ask for inside a tap, at most three at once. */
export class SubscriptionTemplate {
  @ApiProperty({ type: String, enum: kinds }) kind: TemplateKind;
  @ApiProperty({ example: 'SANDBOX_CARD_DEBIT' }) templateId: string;
  @ApiProperty({ example: '储值卡扣款提醒' }) title: string;
}

export class SubscriptionAnswerInput {
  @ApiProperty({ type: String, enum: kinds })
  @IsIn(kinds)
  kind: TemplateKind;
  @ApiProperty({ type: String, enum: results, description: 'what WeChat said the member tapped' })
  @IsIn(results)
  result: 'accept' | 'reject' | 'ban';
}

export class SubscriptionsInput {
  @ApiProperty({ type: () => [SubscriptionAnswerInput], minItems: 1, maxItems: 5 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => SubscriptionAnswerInput)
  templates: SubscriptionAnswerInput[];
}
