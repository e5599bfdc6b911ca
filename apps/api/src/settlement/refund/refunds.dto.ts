import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
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
  @ApiProperty({ description: 'nothing of the bill is left afterwards' }) whole: boolean;
  @ApiProperty({ description: 'a second manager has to approve it' }) needsSecondPerson: boolean;
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
  @ApiProperty({ enum: ['asked', 'done', 'declined'] }) state: string;
  @ApiProperty({ type: [RefundLineInput] }) lines: RefundLineInput[];
  @ApiProperty({ type: 'integer', description: 'fen' }) moneyFen: number;
  @ApiProperty({ example: '内饰清洁没有做' }) reason: string;
  @ApiProperty({ example: '苏明' }) askedBy: string;
  @ApiProperty() askedAt: string;
  @ApiProperty({ type: String, nullable: true, example: '何立新' }) decidedBy: string | null;
  @ApiProperty({ description: 'the caller asked for it: somebody else has to approve' }) mine: boolean;
}
