import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, PageQuery, Right, UlidPipe, type Actor } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { AskInvoice } from './ask-invoice';
import { AskInvoiceInput, BillInvoice, InvoicePage, InvoiceTitleView, InvoiceView } from './invoices.dto';
import { ReadInvoices } from './read-invoices';
import { WithdrawInvoice } from './withdraw-invoice';

@ApiTags('invoices')
@Controller('me')
export class MyInvoicesController {
  constructor(
    private readonly db: Db,
    private readonly reading: ReadInvoices,
    private readonly asking: AskInvoice,
    private readonly withdrawing: WithdrawInvoice,
  ) {}

  /** What may be invoiced of a receipt, and how its invoice stands. */
  @Get('receipts/:id/invoice')
  @Right('invoice.read')
  @ApiOkResponse({ type: BillInvoice })
  ofBill(@Caller() { memberId }: Actor, @Param('id', UlidPipe) id: string): Promise<BillInvoice> {
    return this.reading.ofBill(memberId, id);
  }

  /** Asks for the invoice of a receipt: for all that was paid in money and is not given back. */
  @Post('receipts/:id/invoice')
  @Right('invoice.ask')
  @Keyed()
  @ApiCreatedResponse({ type: BillInvoice })
  async ask(
    @Caller() actor: Actor,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() order: AskInvoiceInput,
  ): Promise<BillInvoice> {
    await this.asking.run(key, actor, id, order);
    return this.reading.ofBill(actor.memberId, id);
  }

  /** My invoices, newest first. */
  @Get('invoices')
  @Right('invoice.read')
  @ApiOkResponse({ type: InvoicePage })
  mine(@Caller() { memberId }: Actor, @Query() page: PageQuery): Promise<InvoicePage> {
    return this.reading.ofMember(this.db, memberId, page);
  }

  /** Takes a request back while it waits. */
  @Post('invoices/:id/withdrawal')
  @HttpCode(200)
  @Right('invoice.ask')
  @Keyed()
  @ApiOkResponse({ type: InvoiceView })
  async withdraw(
    @Caller() actor: Actor,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
  ): Promise<InvoiceView> {
    await this.withdrawing.run(key, actor, id);
    return this.reading.forMember(actor.memberId, id);
  }

  /** Whom my invoices were made out to before. */
  @Get('invoice-titles')
  @Right('invoice.read')
  @ApiOkResponse({ type: [InvoiceTitleView] })
  titles(@Caller() { memberId }: Actor): Promise<InvoiceTitleView[]> {
    return this.reading.titlesOf(memberId);
  }
}
