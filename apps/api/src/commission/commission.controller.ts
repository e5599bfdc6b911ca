import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { csvFile } from '../platform/csv';
import { Caller, Right, type StaffCaller } from '../platform/http';
import { CommissionLinePage, CommissionLinesQuery, CommissionQuery, CommissionReport } from './commission.dto';
import { ExportCommission } from './export-commission';
import { ReportCommission } from './report-commission';

@ApiTags('commission')
@Controller('staff/commission')
export class CommissionController {
  constructor(
    private readonly reporting: ReportCommission,
    private readonly exporting: ExportCommission,
  ) {}

  /** What each person's lines brought in a month; a technician reads their own. */
  @Get()
  @Right('commission.read')
  @ApiOkResponse({ type: CommissionReport })
  report(@Caller() actor: StaffCaller, @Query() query: CommissionQuery): Promise<CommissionReport> {
    return this.reporting.run(actor, query);
  }

  /** The lines behind one number, the newest day first. */
  @Get('lines')
  @Right('commission.read')
  @ApiOkResponse({ type: CommissionLinePage })
  lines(@Caller() actor: StaffCaller, @Query() query: CommissionLinesQuery): Promise<CommissionLinePage> {
    return this.reporting.lines(actor, query);
  }

  /** Every line of the month with who did it, as CSV. */
  @Get('lines.csv')
  @Right('export.commission')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Caller() actor: StaffCaller, @Query() query: CommissionQuery): Promise<StreamableFile> {
    return csvFile(`提成明细 ${query.month}.csv`, await this.exporting.run(actor, query));
  }
}
