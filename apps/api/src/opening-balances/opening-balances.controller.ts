import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { csvFile } from '../platform/csv';
import { Db } from '../platform/database';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import {
  OpeningFileView,
  OpeningRowPage,
  OpeningRowsQuery,
  OpeningTotals,
  OpeningUploadQuery,
  UndoOpeningInput,
} from './opening-balances.dto';
import { ReadFiles } from './read-files';
import { RefusedRows } from './refused-rows';
import { SignOffFile } from './sign-off-file';
import { TryTable } from './try-table';
import { UndoFile } from './undo-file';
import { UploadedTable } from './uploaded-table';

@ApiTags('opening balances')
@Controller('staff/opening-files')
export class OpeningBalancesController {
  constructor(
    private readonly db: Db,
    private readonly trying: TryTable,
    private readonly reading: ReadFiles,
    private readonly signing: SignOffFile,
    private readonly undoing: UndoFile,
    private readonly refused: RefusedRows,
  ) {}

  /** Reads a table (.xlsx or CSV, 5 MB at most) and says of each row what would become of it; gives nothing to anybody. */
  @Post()
  @Right('openingBalance.import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: OpeningFileView })
  async upload(
    @Caller() actor: StaffCaller,
    @Query() { name, balance }: OpeningUploadQuery,
    @UploadedTable() bytes: Buffer,
  ): Promise<OpeningFileView> {
    return this.reading.one(this.db, await this.trying.run(actor, { bytes, name, meaning: balance }));
  }

  /** The last thirty files. */
  @Get()
  @Right('openingBalance.read')
  @ApiOkResponse({ type: [OpeningFileView] })
  list(): Promise<OpeningFileView[]> {
    return this.reading.newest();
  }

  /** A file: its totals and how far it is. */
  @Get(':id')
  @Right('openingBalance.read')
  @ApiOkResponse({ type: OpeningFileView })
  one(@Param('id', UlidPipe) id: string): Promise<OpeningFileView> {
    return this.reading.one(this.db, id);
  }

  /** Its rows in the order of the table. */
  @Get(':id/rows')
  @Right('openingBalance.read')
  @ApiOkResponse({ type: OpeningRowPage })
  rows(@Param('id', UlidPipe) id: string, @Query() query: OpeningRowsQuery): Promise<OpeningRowPage> {
    return this.reading.page(id, query);
  }

  /** The rows that weren't given, each with its reasons, as CSV to mend and upload again. */
  @Get(':id/refused.csv')
  @Right('openingBalance.read')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refusedRows(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<StreamableFile> {
    return csvFile('未导入的行.csv', await this.refused.run(actor, id));
  }

  /** Signs the totals off: from here on the rows are given, in the background. */
  @Post(':id/import')
  @Keyed()
  @Right('openingBalance.import')
  @ApiCreatedResponse({ type: OpeningFileView })
  signOff(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() seen: OpeningTotals,
  ): Promise<OpeningFileView> {
    return this.signing.run(key, actor, id, seen);
  }

  /** Takes the file back, in the background; rows somebody used since stay. */
  @Post(':id/undoing')
  @Keyed()
  @Right('openingBalance.import')
  @ApiCreatedResponse({ type: OpeningFileView })
  undo(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: UndoOpeningInput,
  ): Promise<OpeningFileView> {
    return this.undoing.run(key, actor, id, reason);
  }
}
