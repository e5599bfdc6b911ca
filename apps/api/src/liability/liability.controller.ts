import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
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
  @Header('x-content-type-options', 'nosniff')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async servedFile(@Query() query: ServedQuery): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.reporting.servedFile(query), 'utf8');
    const disposition = 'attachment; filename="inter-shop.csv"';
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition, length: bytes.length });
  }
}
