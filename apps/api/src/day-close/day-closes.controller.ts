import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { ShopDay } from '@cheyou/domain';
import { Db } from '../platform/database';
import { Caller, Right, ShopDayPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { CloseDay } from './close-day';
import { CloseDayInput, DayClosePage, DayCloseStatus, DayCloseView, DayPageQuery } from './day-closes.dto';
import { DayViews } from './day-views';
import { ReadDay } from './read-day';

@ApiTags('day close')
@Controller('staff')
export class DayClosesController {
  constructor(
    private readonly db: Db,
    private readonly reading: ReadDay,
    private readonly views: DayViews,
    private readonly closing: CloseDay,
  ) {}

  /** Where the day of my shop stands: its shift, what waits, what may be closed. */
  @Get('day-close')
  @Right('shift.read')
  @ApiOkResponse({ type: DayCloseStatus })
  status(@Caller() actor: StaffCaller): Promise<DayCloseStatus> {
    return this.reading.run(actor);
  }

  /** Closes a day of my shop for good. */
  @Post('day-closes')
  @Right('dayClose.close')
  @Keyed()
  @ApiCreatedResponse({ type: DayCloseView })
  close(@Key() key: RequestKey, @Caller() actor: StaffCaller, @Body() { on }: CloseDayInput): Promise<DayCloseView> {
    return this.closing.run(key, actor, on);
  }

  /** Closed days of my shop, newest first. */
  @Get('day-closes')
  @Right('dayClose.read')
  @ApiOkResponse({ type: DayClosePage })
  page(@Caller() actor: StaffCaller, @Query() { cursor, limit }: DayPageQuery): Promise<DayClosePage> {
    return this.views.page(this.db, actor.staff.shopId, cursor, limit);
  }

  /** A closed day with its sums and shifts. */
  @Get('day-closes/:on')
  @Right('dayClose.read')
  @ApiParam({ name: 'on', schema: { type: 'string', format: 'date' } })
  @ApiOkResponse({ type: DayCloseView })
  day(@Caller() actor: StaffCaller, @Param('on', ShopDayPipe) on: ShopDay): Promise<DayCloseView> {
    return this.views.one(this.db, actor, on);
  }
}
