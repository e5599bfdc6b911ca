import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

export class BindPhoneInput {
  @ApiProperty({
    minLength: 1,
    maxLength: 256,
    description: "WeChat's phone code, once, 5 minutes",
    example: 'e31968a7f94cc5ee25fafc2aef2773f0',
  })
  @IsString()
  @Length(1, 256)
  code: string;
}

export class RebindInput {
  @ApiProperty({ pattern: '^\\d{8}$', example: '40718263' }) @Matches(/^\d{8}$/) code: string;
}

export class RebindingReasonInput {
  @ApiProperty({ minLength: 2, maxLength: 200, example: '微信号注销，已核对身份证与行驶证' })
  @IsString()
  @Length(2, 200)
  @Matches(/\S/)
  reason: string;
}

/** Shown once to staff, who tell it to the person before them. */
export class RebindingCodeView {
  @ApiProperty({ example: '40718263' }) code: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class ClaimView {
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ description: 'the member that the counter opened' }) memberId: string;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) name: string | null;
  @ApiProperty({ example: '138****5678' }) phoneMasked: string;
  @ApiProperty({ example: 128_000 }) balanceFen: number;
  @ApiProperty({ format: 'date-time' }) askedAt: string;
}
