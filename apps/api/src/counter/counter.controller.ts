import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, PageQuery, Right, ShopDayPipe, UlidPipe, type StaffCaller } from '../platform/http';
import { Desk, DaySales, StaffCar, StaffMember } from './counter.dto';
import { ReadDaySales } from './day-sales';
import { PeoplePages } from './people-pages';
import { ReadDesk } from './read-desk';
import { SearchCounter } from './search-counter';
import { SearchQueryDto, SearchResult } from './search.dto';
import type { ShopDay } from '@cheyou/domain';

@ApiTags('counter')
@Controller('staff')
export class CounterController {
  constructor(
    private readonly db: Db,
    private readonly searching: SearchCounter,
    private readonly pages: PeoplePages,
    private readonly days: ReadDaySales,
    private readonly readDesk: ReadDesk,
  ) {}

  /** The staff tab: today's sums, sales that wait, what wants a decision. */
  @Get('desk')
  @Right('sale.read')
  @ApiOkResponse({ type: Desk })
  desk(@Caller() actor: StaffCaller): Promise<Desk> {
    return this.readDesk.run(actor);
  }

  /** Cars and members by part of a plate, phone, last four digits or name; all shops of the merchant. */
  @Get('search')
  @Right('member.search')
  @ApiOkResponse({ type: SearchResult })
  search(@Query() { q }: SearchQueryDto): Promise<SearchResult> {
    return this.searching.run(q);
  }

  @Get('members/:id')
  @Right('member.read')
  @ApiOkResponse({ type: StaffMember })
  member(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<StaffMember> {
    return this.pages.member(this.db, actor, id);
  }

  @Get('cars/:id')
  @Right('car.read')
  @ApiOkResponse({ type: StaffCar })
  car(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<StaffCar> {
    return this.pages.car(this.db, actor, id);
  }

  /** Sales and top-ups of one day of my shop, with their sums. */
  @Get('days/:on')
  @Right('sales.day')
  @ApiParam({ name: 'on', schema: { type: 'string', format: 'date' } })
  @ApiOkResponse({ type: DaySales })
  day(
    @Caller() actor: StaffCaller,
    @Param('on', ShopDayPipe) on: ShopDay,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<DaySales> {
    return this.days.run(actor.staff, on, { cursor, limit });
  }
}
