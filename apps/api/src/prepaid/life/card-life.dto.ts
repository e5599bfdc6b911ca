import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' } as const;
const fen = { type: 'integer', example: 100000 } as const;
const kinds = ['lost', 'found', 'frozen', 'unfrozen', 'reissued', 'given', 'received'] as const;
const states = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
const amountMax = 100_000_000;

export class CardReasonInput {
  @ApiProperty({ minLength: 2, maxLength: 200, example: '车主来电说卡丢了' })
  @IsString()
  @Length(2, 200)
  reason: string;
}

export class CardProofInput {
  @ApiProperty({
    minLength: 8,
    maxLength: 64,
    example: '83920174',
    description: "the owner's rolling code: eight digits, or the text of the QR code",
  })
  @IsString()
  @Length(8, 64)
  memberCode: string;
}

export class ReissueInput extends CardProofInput {
  @ApiProperty({ minLength: 2, maxLength: 200, example: '卡丢了' }) @IsString() @Length(2, 200) reason: string;
}

export class CardEventView {
  @ApiProperty(id) id: string;
  @ApiProperty({ enum: kinds }) kind: (typeof kinds)[number];
  @ApiProperty(instant) at: string;
  @ApiProperty({ type: String, nullable: true, example: '何立新', description: 'null: the owner, on the phone' })
  by: string | null;
  @ApiProperty({ type: String, nullable: true, example: '车主来电说卡丢了' }) reason: string | null;
}

export class TransferInput {
  @ApiProperty({ pattern: '^1\\d{10}$', example: '13900000002', description: "the receiver's verified phone" })
  @Matches(/^1\d{10}$/)
  phone: string;
}

export class TransferAcceptance {
  @ApiProperty({ ...fen, minimum: 1, maximum: amountMax, description: 'what was shown as coming' })
  @IsInt()
  @Min(1)
  @Max(amountMax)
  quotedFen: number;
}

export class CardTransferView {
  @ApiProperty(id) id: string;
  @ApiProperty(id) cardId: string;
  @ApiProperty({ enum: ['out', 'in'] }) direction: 'out' | 'in';
  @ApiProperty({ enum: states }) state: (typeof states)[number];
  @ApiProperty({ example: '林*', description: 'the other side, masked' }) otherName: string;
  @ApiProperty({ ...fen, description: 'what would go over now, or what went over; principal and bonus' })
  amountFen: number;
  @ApiProperty(fen) principalFen: number;
  @ApiProperty(fen) bonusFen: number;
  @ApiProperty(instant) offeredAt: string;
  @ApiProperty(instant) expiresAt: string;
  @ApiProperty({ ...instant, nullable: true }) endedAt: string | null;
}
