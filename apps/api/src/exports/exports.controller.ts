import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { csvFile } from '../platform/csv';
import { Caller, Right, type StaffCaller } from '../platform/http';
import { ExportMembers } from './export-members';
import { ExportStatement } from './export-statement';
import { ExportDaysQuery } from './exports.dto';

@ApiTags('exports')
@Controller('staff/exports')
export class ExportsController {
  constructor(
    private readonly members: ExportMembers,
    private readonly statement: ExportStatement,
  ) {}

  /** Every member with balances, points and uses of today, as CSV; phones as far as the caller may see them. */
  @Get('members.csv')
  @Right('export.members')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async allMembers(@Caller() actor: StaffCaller): Promise<StreamableFile> {
    return csvFile('会员与余额.csv', await this.members.run(actor));
  }

  /** Every movement of every prepaid card between two days, as CSV. */
  @Get('statement.csv')
  @Right('export.statement')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async movements(@Caller() actor: StaffCaller, @Query() days: ExportDaysQuery): Promise<StreamableFile> {
    return csvFile('储值卡流水.csv', await this.statement.run(actor, days));
  }
}
