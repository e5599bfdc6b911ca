import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Right } from '../platform/http';
import { LiabilityReport, OwedDayPage, OwedDayQuery, ReportQuery, ServedQuery, ServedReport } from './liability.dto';
import { ReportLiability } from './report-liability';

@ApiTags('liability')
@Controller('staff/liability')
export class LiabilityController {
  constructor(private readonly reporting: ReportLiability) {}

  /** What members are owed at the end of a day, by the shop that sold it. */
  @Get()
  @Right('liability.read')
  @ApiOkResponse({ type: LiabilityReport })
  report(@Query() query: ReportQuery): Promise<LiabilityReport> {
    return this.reporting.run(query);
  }

  /** The days behind one number of the report. */
  @Get('days')
  @Right('liability.read')
  @ApiOkResponse({ type: OwedDayPage })
  days(@Query() query: OwedDayQuery): Promise<OwedDayPage> {
    return this.reporting.days(query);
  }

  /** Which shop served what another had sold. */
  @Get('served')
  @Right('liability.read')
  @ApiOkResponse({ type: ServedReport })
  served(@Query() query: ServedQuery): Promise<ServedReport> {
    return this.reporting.served(query);
  }

  /** What shops owe each other, as a file for spreadsheets. */
  @Get('served-file')
  @Right('liability.read')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="inter-shop.csv"')
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  servedFile(@Query() query: ServedQuery): Promise<string> {
    return this.reporting.servedFile(query);
  }
}
