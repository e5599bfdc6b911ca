import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { tenderMethods } from '@cheyou/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ulidPattern } from '../../platform/http';
import { LegView, reverseCodes } from '../settlements.dto';

const fenMax = 100_000_000;
const methods = tenderMethods.filter((method) => method !== 'wechat');

export class RefundLineInput {
  @ApiProperty() @Matches(ulidPattern) lineId: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 999 }) @IsInt() @Min(1) @Max(999) qty: number;
}

export class RefundQuoteInput {
  @ApiProperty({ type: [RefundLineInput] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique(({ lineId }: RefundLineInput) => lineId)
  @ValidateNested({ each: true })
  @Type(() => RefundLineInput)
  lines: RefundLineInput[];
}

export class RefundInput extends RefundQuoteInput {
  @ApiProperty({ enum: reverseCodes }) @IsIn(reverseCodes) reasonCode: string;
  @ApiProperty({ example: '内饰清洁没有做，客户不满意' }) @IsString() @Length(2, 100) reason: string;
  @ApiProperty({ type: 'integer', description: 'what was shown as going back in money, fen' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  quotedFen: number;
}

export class RefundQuote {
  @ApiProperty({ type: [LegView], description: 'by what it goes back' }) legs: LegView[];
  @ApiProperty({ type: 'integer', description: 'principal and tenders, fen' }) moneyFen: number;
  @ApiProperty({ type: 'integer', description: 'points that come back' }) points: number;
  @ApiProperty({ type: 'integer', description: 'points the bill earned that are taken back' }) earnedBack: number;
  @ApiProperty({
    type: 'integer',
    description: 'of it what WeChat can’t give back any more: a person pays it out, fen',
  })
  byHandFen: number;
  @ApiProperty({
    type: 'integer',
    description: 'of it what WeChat’s back office gave back before: nobody pays it again, fen',
  })
  elsewhereFen: number;
  @ApiProperty({ description: 'nothing of the bill is left afterwards' }) whole: boolean;
  @ApiProperty({ description: 'a second manager has to approve it' }) needsSecondPerson: boolean;
}

export class RefundDecisionInput {
  @ApiProperty({ minLength: 2, maxLength: 100, example: '请到店当面办理' }) @IsString() @Length(2, 100) reason: string;
}

export class RefundPayOutInput {
  @ApiProperty({ enum: methods }) @IsIn(methods) method: (typeof methods)[number];
  @ApiProperty({ minLength: 2, maxLength: 100, example: '银行回单 20261121-118', description: 'voucher or receipt' })
  @IsString()
  @Length(2, 100)
  reference: string;
  @ApiPropertyOptional({
    type: 'integer',
    description: 'what was shown as due, fen; refused where it is another amount by now',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000_000)
  quotedFen?: number;
}

/** What was paid through WeChat, on its way back. */
export class RefundPayOutView {
  @ApiProperty({
    enum: ['sent', 'due', 'paid'],
    description: 'sent: WeChat has it · due: a person has to pay it out · paid: it arrived or was paid out',
  })
  state: 'sent' | 'due' | 'paid';
  @ApiProperty({ type: 'integer', description: 'fen' }) amountFen: number;
  @ApiProperty({ enum: methods, nullable: true, description: 'how a person paid it; null when WeChat does' })
  method: (typeof methods)[number] | null;
  @ApiProperty({ type: String, nullable: true, example: '银行回单 20261121-118' }) reference: string | null;
  @ApiProperty({ type: String, nullable: true, example: '何立新' }) paidBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) paidAt: string | null;
}

export class RefundAnswer {
  @ApiProperty() refundId: string;
  @ApiProperty({ description: 'false: it waits for a second manager' }) done: boolean;
}

export class RefundView {
  @ApiProperty() id: string;
  @ApiProperty() settlementId: string;
  @ApiProperty({ type: String, nullable: true, description: 'the service card that is given back' }) cardId:
    string | null;
  @ApiProperty({ type: String, nullable: true, example: '洗车十次卡' }) cardName: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '林知远',
    description: 'whose the service card is; of what is due, who is paid',
  })
  memberName: string | null;
  @ApiProperty({ description: 'a pass: less goes back with each day until it is approved' }) byDays: boolean;
  @ApiProperty({ enum: ['asked', 'done', 'declined', 'withdrawn', 'undone'] }) state: string;
  @ApiProperty({ type: [RefundLineInput] }) lines: RefundLineInput[];
  @ApiProperty({ type: 'integer', description: 'fen' }) moneyFen: number;
  @ApiProperty({ example: '内饰清洁没有做' }) reason: string;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '苏明',
    description: 'null: the owner of the card, on the phone',
  })
  askedBy: string | null;
  @ApiProperty() askedAt: string;
  @ApiProperty({ type: String, nullable: true, example: '何立新' }) decidedBy: string | null;
  @ApiProperty({ type: RefundPayOutView, nullable: true, description: 'null when nothing was paid through WeChat' })
  payOut: RefundPayOutView | null;
  @ApiProperty({
    type: 'integer',
    description: 'of it what WeChat’s back office gave back before: nobody pays it again, fen',
  })
  elsewhereFen: number;
  @ApiProperty({ description: 'the caller asked for it, or owns the card: somebody else has to approve' })
  mine: boolean;
  @ApiProperty({ description: 'the owner asks for more than the caller may decide' }) aboveLimit: boolean;
}

export class DueRefundView extends RefundView {
  @ApiProperty({ example: '标准洗车', description: 'what the visit was' }) title: string;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
  @ApiProperty({
    enum: ['routeOver', 'notByWechat', 'wechatFailed', 'cardGiven'],
    description:
      'routeOver: paid more than 365 days ago · notByWechat: WeChat has less left of the payment · wechatFailed: WeChat closed it or could not give it back · cardGiven: the card is another member’s by now',
  })
  why: 'routeOver' | 'notByWechat' | 'wechatFailed' | 'cardGiven';
}
