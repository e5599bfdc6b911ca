import { ApiProperty } from '@nestjs/swagger';
import { refusalCodes, type RefusalCode } from '@cheyou/domain';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';

const recipients = ['level', 'phones'] as const;
const textMax = 100_000;

/** Needed for these recipients; for others it may be null. */
const of =
  (wanted: CouponListInput['recipients']): PropertyDecorator =>
  (input, field) => {
    ValidateIf((list: CouponListInput, value: unknown) => list.recipients === wanted || value !== null)(input, field);
  };

export class CouponListInput {
  @ApiProperty({ enum: recipients }) @IsIn(recipients) recipients: (typeof recipients)[number];
  @ApiProperty({ type: String, nullable: true, description: 'level: its code', example: 'gold' })
  @of('level')
  @Matches(/^[a-z][a-zA-Z0-9]{0,19}$/)
  level: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    maxLength: textMax,
    description: 'phones: one a line, or between commas; 5,000 at most',
    example: '139 1234 0001\n+86 13912340002',
  })
  @of('phones')
  @IsString()
  @IsNotEmpty()
  @MaxLength(textMax)
  phones: string | null;
  @ApiProperty({ maxLength: 120 }) @IsString() @IsNotEmpty() @MaxLength(120) reason: string;
}

export class CouponListView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: recipients }) recipients: (typeof recipients)[number];
  @ApiProperty({ type: String, nullable: true, example: '金卡会员', description: 'null for pasted numbers' })
  levelName: string | null;
  @ApiProperty() reason: string;
  @ApiProperty({ description: 'instant, UTC' }) openedAt: string;
  @ApiProperty({ type: 'integer', description: 'members of the level, or different numbers' }) asked: number;
  @ApiProperty({ type: 'integer', description: 'numbers that stood there more than once' }) repeated: number;
  @ApiProperty({ type: 'integer' }) given: number;
  @ApiProperty({ type: 'integer' }) refused: number;
  @ApiProperty({ type: 'integer', description: 'not yet worked on; 0 when it is done' }) waiting: number;
}

export class CouponListRefusal {
  @ApiProperty({ type: 'integer', description: 'which of the pasted numbers', example: 12 }) place: number;
  @ApiProperty({ example: '139****0001', description: 'a name, or a masked number' }) who: string;
  @ApiProperty({ enum: refusalCodes, description: 'why there is none' }) why: RefusalCode;
}

export class CouponListDetail extends CouponListView {
  @ApiProperty({ type: [CouponListRefusal], description: 'two hundred at most' }) refusals: CouponListRefusal[];
}
