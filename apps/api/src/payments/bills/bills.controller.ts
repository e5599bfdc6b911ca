import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import type { ShopDay } from '@cheyou/domain';
import { Right, ShopDayPipe } from '../../platform/http';
import { BillDetail, BillPage, BillQuery, BillRowPage, BillRowQuery, GivenElsewhereView } from './bills.dto';
import { CheckBill } from './check-bill';
import { ShowBills } from './show-bills';

const ofDay = { name: 'day', schema: { type: 'string', format: 'date' } } as const;

@ApiTags('bills')
@Controller('staff/bills')
export class BillsController {
  constructor(
    private readonly bills: ShowBills,
    private readonly checking: CheckBill,
  ) {}

  /** WeChat's bills day by day beside our books, the newest first. */
  @Get()
  @Right('bill.read')
  @ApiOkResponse({ type: BillPage })
  list(@Query() query: BillQuery): Promise<BillPage> {
    return this.bills.page(query);
  }

  /** Refunds made in WeChat's back office of which the payer still has what they paid for. */
  @Get('given-elsewhere')
  @Right('bill.read')
  @ApiOkResponse({ type: [GivenElsewhereView] })
  givenElsewhere(): Promise<GivenElsewhereView[]> {
    return this.bills.givenElsewhere();
  }

  /** One day: both sums, and whatever the bill says otherwise than our books. */
  @Get(':day')
  @Right('bill.read')
  @ApiParam(ofDay)
  @ApiOkResponse({ type: BillDetail })
  one(@Param('day', ShopDayPipe) day: ShopDay): Promise<BillDetail> {
    return this.bills.detail(day);
  }

  /** The rows of the bill, in WeChat's order. */
  @Get(':day/rows')
  @Right('bill.read')
  @ApiParam(ofDay)
  @ApiOkResponse({ type: BillRowPage })
  rows(@Param('day', ShopDayPipe) day: ShopDay, @Query() query: BillRowQuery): Promise<BillRowPage> {
    return this.bills.rows(day, query);
  }

  /** Checks a day with WeChat now: it may be asked for again and again, and adds nothing twice. */
  @Post(':day/check')
  @HttpCode(200)
  @Right('bill.check')
  @ApiParam(ofDay)
  @ApiOkResponse({ type: BillDetail })
  async check(@Param('day', ShopDayPipe) day: ShopDay): Promise<BillDetail> {
    return this.bills.withFindings(await this.checking.run(day));
  }
}
