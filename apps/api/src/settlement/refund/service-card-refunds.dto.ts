import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { LegView, reverseCodes } from '../settlements.dto';
import { RefundPayOutView } from './refunds.dto';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const fen = { type: 'integer' } as const;
const fenMax = 100_000_000;
const handedOn = {
  description: 'another member bought it: all money is paid out by hand, and what it was bought with isn’t told',
} as const;

export class ServiceCardRefundInput {
  @ApiProperty({ enum: reverseCodes }) @IsIn(reverseCodes) reasonCode: string;
  @ApiProperty({ example: '搬家了，剩下的次数不用了' }) @IsString() @Length(2, 100) reason: string;
  @ApiProperty({ ...fen, minimum: 0, maximum: fenMax, description: 'what was shown as going back in money' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  quotedFen: number;
}

/** Of one service: what its uses, or days, were worth, and what is left. */
export class ServiceCardRefundLine {
  @ApiProperty(id) serviceId: string;
  @ApiProperty({ example: '标准洗车' }) serviceName: string;
  @ApiProperty({ type: 'integer', nullable: true }) granted: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) used: number | null;
  @ApiProperty(fen) priceFen: number;
  @ApiProperty(fen) usedFen: number;
  @ApiProperty(fen) refundFen: number;
}

/** What the owner of a card asks for. */
export class OwnServiceCardRefundInput {
  @ApiProperty({ minLength: 2, maxLength: 100, example: '搬家了，剩下的次数不用了' })
  @IsString()
  @Length(2, 100)
  reason: string;
  @ApiProperty({ ...fen, minimum: 0, maximum: fenMax, description: 'what was shown as going back in money' })
  @IsInt()
  @Min(0)
  @Max(fenMax)
  quotedFen: number;
}

export class OwnServiceCardRefundQuote {
  @ApiProperty(id) cardId: string;
  @ApiProperty({ example: '洗车十次卡' }) name: string;
  @ApiProperty(fen) priceFen: number;
  @ApiProperty({ ...fen, description: 'what is left of the price' }) valueFen: number;
  @ApiProperty({ ...fen, description: 'principal and tenders that go back' }) moneyFen: number;
  @ApiProperty({ ...fen, description: 'bonus that goes back to the prepaid card' }) bonusFen: number;
  @ApiProperty({ type: [ServiceCardRefundLine] }) lines: ServiceCardRefundLine[];
  @ApiProperty({ type: [LegView], description: 'by what it goes back' }) legs: LegView[];
  @ApiProperty({ type: 'integer', description: 'points the card earned that are taken back from its owner' })
  earnedBack: number;
  @ApiProperty(handedOn) handedOn: boolean;
  @ApiProperty({ ...fen, description: 'of it what WeChat can’t give back any more: a person pays it out' })
  byHandFen: number;
  @ApiProperty({ ...fen, description: 'of it what WeChat’s back office gave back before: nobody pays it again' })
  elsewhereFen: number;
}

export class ServiceCardRefundQuote extends OwnServiceCardRefundQuote {
  @ApiProperty({ description: 'a second manager has to approve it' }) needsSecondPerson: boolean;
}

/** A request for the refund of a card, as its owner sees it. */
export class ServiceCardRefundAsk {
  @ApiProperty(id) id: string;
  @ApiProperty(id) cardId: string;
  @ApiProperty({ example: '洗车十次卡' }) name: string;
  @ApiProperty({ enum: ['asked', 'done', 'declined', 'withdrawn'] }) state: 'asked' | 'done' | 'declined' | 'withdrawn';
  @ApiProperty({ example: '城东店' }) shopName: string;
  @ApiProperty(fen) priceFen: number;
  @ApiProperty({ ...fen, description: 'what was left of the price' }) valueFen: number;
  @ApiProperty({ ...fen, description: 'principal and tenders' }) moneyFen: number;
  @ApiProperty({ ...fen, description: 'bonus that goes back to the prepaid card' }) bonusFen: number;
  @ApiProperty({ type: [ServiceCardRefundLine] }) lines: ServiceCardRefundLine[];
  @ApiProperty({ type: [LegView], description: 'by what it goes back' }) legs: LegView[];
  @ApiProperty(handedOn) handedOn: boolean;
  @ApiProperty({ example: '搬家了，剩下的次数不用了' }) reason: string;
  @ApiProperty({ format: 'date-time', example: '2026-11-21T03:04:05.000Z' }) askedAt: string;
  @ApiProperty({ type: String, nullable: true, example: '何立新', description: 'null: the owner, on the phone' })
  askedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-21T03:04:05.000Z' })
  decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true, example: '苏明', description: 'null: the owner, or nobody yet' })
  decidedBy: string | null;
  @ApiProperty({ type: String, nullable: true, example: '请到店当面办理', description: 'why it was declined' })
  decision: string | null;
}

export class ServiceCardRefundStatement {
  @ApiProperty({ example: '洗车十次卡' }) name: string;
  @ApiProperty({ format: 'date-time', example: '2026-11-21T03:04:05.000Z' }) at: string;
  @ApiProperty(fen) priceFen: number;
  @ApiProperty({ ...fen, description: 'what was left of the price' }) valueFen: number;
  @ApiProperty({ ...fen, description: 'principal and tenders that went back' }) moneyFen: number;
  @ApiProperty({ ...fen, description: 'bonus that went back to the prepaid card' }) bonusFen: number;
  @ApiProperty({ example: '搬家了，剩下的次数不用了' }) reason: string;
  @ApiProperty({ type: [ServiceCardRefundLine] }) lines: ServiceCardRefundLine[];
  @ApiProperty({ type: [LegView], description: 'by what it went back' }) legs: LegView[];
  @ApiProperty(handedOn) handedOn: boolean;
  @ApiProperty({ type: RefundPayOutView, nullable: true, description: 'null when nothing was paid through WeChat' })
  payOut: RefundPayOutView | null;
  @ApiProperty({ ...fen, description: 'of it what WeChat’s back office gave back before: nobody pays it again' })
  elsewhereFen: number;
}
