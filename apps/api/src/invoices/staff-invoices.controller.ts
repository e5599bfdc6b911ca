import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { CorrectInvoice } from './correct-invoice';
import {
  CorrectPaperInput,
  InvoicePage,
  InvoiceQuery,
  InvoiceView,
  PaperInput,
  RefuseInvoiceInput,
} from './invoices.dto';
import { IssueInvoice } from './issue-invoice';
import { IssueRedInvoice } from './issue-red-invoice';
import { ReadInvoices } from './read-invoices';
import { RefuseInvoice } from './refuse-invoice';

@ApiTags('invoices')
@Controller('staff/invoices')
export class StaffInvoicesController {
  constructor(
    private readonly reading: ReadInvoices,
    private readonly issuing: IssueInvoice,
    private readonly issuingRed: IssueRedInvoice,
    private readonly refusing: RefuseInvoice,
    private readonly correcting: CorrectInvoice,
  ) {}

  /** Invoices of my shop, newest first: those that wait, those that want a red one, or all. */
  @Get()
  @Right('invoice.issue')
  @ApiOkResponse({ type: InvoicePage })
  list(@Caller() actor: StaffCaller, @Query() query: InvoiceQuery): Promise<InvoicePage> {
    return this.reading.ofShop(actor, query);
  }

  /** Notes the invoice that was written for a request. */
  @Post(':id/issue')
  @HttpCode(200)
  @Right('invoice.issue')
  @Keyed()
  @ApiOkResponse({ type: InvoiceView })
  async issue(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() paper: PaperInput,
  ): Promise<InvoiceView> {
    await this.issuing.run(key, actor, id, paper);
    return this.reading.forShop(actor, id);
  }

  /** Notes the red invoice that takes off what went back since. */
  @Post(':id/red')
  @HttpCode(200)
  @Right('invoice.issue')
  @Keyed()
  @ApiOkResponse({ type: InvoiceView })
  async issueRed(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() paper: PaperInput,
  ): Promise<InvoiceView> {
    await this.issuingRed.run(key, actor, id, paper);
    return this.reading.forShop(actor, id);
  }

  /** Puts number, day or link of a noted invoice right, with the reason. */
  @Post(':id/correction')
  @HttpCode(200)
  @Right('invoice.issue')
  @Keyed()
  @ApiOkResponse({ type: InvoiceView })
  async correct(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() correction: CorrectPaperInput,
  ): Promise<InvoiceView> {
    await this.correcting.run(key, actor, id, correction);
    return this.reading.forShop(actor, id);
  }

  /** Sends a request back with the reason. */
  @Post(':id/refusal')
  @HttpCode(200)
  @Right('invoice.issue')
  @Keyed()
  @ApiOkResponse({ type: InvoiceView })
  async refuse(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: RefuseInvoiceInput,
  ): Promise<InvoiceView> {
    await this.refusing.run(key, actor, id, reason);
    return this.reading.forShop(actor, id);
  }
}
