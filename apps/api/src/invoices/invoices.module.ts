import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { SettlementModule } from '../settlement';
import { ShopsModule } from '../shops';
import { AskInvoice } from './ask-invoice';
import { CorrectInvoice } from './correct-invoice';
import { FollowRefunds } from './follow-refunds';
import { InvoiceDesk } from './invoice-desk';
import { InvoiceStore } from './invoice.store';
import { IssueInvoice } from './issue-invoice';
import { IssueRedInvoice } from './issue-red-invoice';
import { MyInvoicesController } from './my-invoices.controller';
import { OfMembers } from './of-members';
import { ReadInvoices } from './read-invoices';
import { RefuseInvoice } from './refuse-invoice';
import { StaffInvoicesController } from './staff-invoices.controller';
import { TellOwner } from './tell-owner';
import { WithdrawInvoice } from './withdraw-invoice';

@Module({
  imports: [ShopsModule, MembersModule, NoticesModule, SettlementModule],
  controllers: [MyInvoicesController, StaffInvoicesController],
  providers: [
    AskInvoice,
    CorrectInvoice,
    FollowRefunds,
    InvoiceDesk,
    InvoiceStore,
    IssueInvoice,
    IssueRedInvoice,
    OfMembers,
    ReadInvoices,
    RefuseInvoice,
    TellOwner,
    WithdrawInvoice,
  ],
})
export class InvoicesModule {}
