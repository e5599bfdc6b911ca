import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ulidPattern } from './ulid.pipe';

/** A page of a list, newest first. */
export class PageQuery {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'nextCursor of the page before' })
  @IsOptional()
  @Matches(ulidPattern)
  cursor: string | null = null;
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 20;
}
