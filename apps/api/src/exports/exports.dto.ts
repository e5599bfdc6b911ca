import { ApiProperty } from '@nestjs/swagger';
import type { ShopDay } from '@cheyou/domain';
import { IsShopDay } from '../platform/http';

/** Both days are counted in. */
export class ExportDaysQuery {
  @ApiProperty({ type: String, format: 'date', example: '2026-11-01' }) @IsShopDay() from: ShopDay;
  @ApiProperty({ type: String, format: 'date', example: '2026-11-30' }) @IsShopDay() to: ShopDay;
}
