import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min, ValidateNested } from 'class-validator';
import { CardUse } from './receipts.dto';
import { LegView, reverseCodes, SettlementView } from './settlements.dto';

const fenMax = 100_000_000;

/** What the client showed of the money that goes back. */
export class ReversalQuoted {
  @ApiProperty({ type: 'integer', description: 'principal and tenders, fen' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  moneyFen: number;
  @ApiProperty({ type: 'integer', description: 'of it what a person pays out in WeChat’s place, fen' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  byHandFen: number;
  @ApiProperty({ type: 'integer', description: 'of it what WeChat’s back office gave back before, fen' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  elsewhereFen: number;
}

export class ReverseInput {
  @ApiProperty({ enum: reverseCodes }) @IsIn(reverseCodes) reasonCode: (typeof reverseCodes)[number];
  @ApiProperty({ example: '项目选错，应为标准洗车' }) @IsString() @Length(2, 100) reason: string;
  @ApiPropertyOptional({
    type: ReversalQuoted,
    description: 'what was shown; the act is refused where other money would go back, or by other ways',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReversalQuoted)
  quoted?: ReversalQuoted;
}

export class ReversalPoints {
  @ApiProperty({ type: 'integer', description: 'points it took that come back', example: 800 }) returned: number;
  @ApiProperty({ type: 'integer', description: 'points it earned that are taken back', example: 620 })
  takenBack: number;
  @ApiProperty({ type: 'integer', description: 'of these what was spent meanwhile and is owed then', example: 0 })
  owed: number;
}

export class ReversalQuote {
  @ApiProperty({ type: [LegView], description: 'by what it goes back' }) legs: LegView[];
  @ApiProperty({ type: 'integer', description: 'principal and tenders, fen' }) moneyFen: number;
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
  @ApiProperty({ type: ReversalPoints }) points: ReversalPoints;
  @ApiProperty({ type: [CardUse], description: 'uses of service cards that come back' }) uses: CardUse[];
  @ApiProperty({ type: [String], description: 'names of the coupons that come back', example: ['新客满百减二十'] })
  coupons: string[];
  @ApiProperty({ type: [String], description: 'names of the service cards it sold, which are taken back', example: [] })
  cards: string[];
  @ApiProperty({ description: 'a second manager has to approve it' }) needsSecondPerson: boolean;
}

export class ReversalAnswer {
  @ApiProperty({ description: 'true: nothing moved yet, a second manager has to repeat the request' })
  needsSecondPerson: boolean;
  @ApiProperty({ type: SettlementView }) settlement: SettlementView;
}
