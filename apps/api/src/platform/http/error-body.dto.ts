import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The one shape of every error. */
export class ErrorBody {
  @ApiProperty({ description: 'a refusal code, listed in the domain package', example: 'BALANCE_SHORT' }) code: string;
  @ApiProperty({ description: 'a Chinese sentence a person can act on', example: '卡内余额不足，还差 ¥20.00。' })
  message: string;
  @ApiProperty({ example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) requestId: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) details?: Record<string, unknown>;
}
