import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { ulidPattern } from '../platform/http';

export class MemberCode {
  @ApiProperty({ example: '44179053' }) digits: string;
  @ApiProperty({ description: 'what the QR code carries', example: 'cheyou:01JD4ZK3V8R4Q1M6Y6R0A1B2C3' })
  qrText: string;
  @ApiProperty() expiresAt: string;
  @ApiProperty({ type: 'integer' }) secondsLeft: number;
  @ApiProperty({ type: String, nullable: true, example: '6208' }) cardTail: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'fen' }) balanceFen: number | null;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, example: '138****5678' }) phoneMasked: string | null;
}

export class VerifyCodeInput {
  @ApiProperty({ description: 'eight digits, or the text of the QR code', example: '44179053' })
  @Matches(/^(\d{8}|cheyou:[0-9A-HJKMNP-TV-Z]{26})$/)
  code: string;
  @ApiProperty() @Matches(ulidPattern) saleId: string;
}

export class ProofView {
  @ApiProperty() proofId: string;
  @ApiProperty() memberId: string;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) name: string | null;
  @ApiProperty({ type: String, nullable: true }) cardId: string | null;
  @ApiProperty({ type: String, nullable: true, example: '6208' }) cardTail: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'fen' }) balanceFen: number | null;
  @ApiProperty() shownAt: string;
  @ApiProperty() expiresAt: string;
}
