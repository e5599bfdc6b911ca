import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { MembersModule } from '../members';
import { ShopsModule } from '../shops';
import { AskWechat } from './ask-wechat';
import { BillsController } from './bills/bills.controller';
import { BookRemedy } from './bills/book-remedy';
import { CheckBill } from './bills/check-bill';
import { CheckBills } from './bills/check-bills';
import { DifferenceStore } from './bills/difference.store';
import { FetchBill } from './bills/fetch-bill';
import { FindDifferences } from './bills/find-differences';
import { ShowBills } from './bills/show-bills';
import { TradeBillStore } from './bills/trade-bill.store';
import { CheckOrder } from './check-order';
import { CloseForPerson } from './close-for-person';
import { CloseUnpaid } from './close-unpaid';
import { CountElsewhere } from './count-elsewhere';
import { CountedElsewhereStore } from './counted-elsewhere.store';
import { DecideElsewhere } from './decide-elsewhere';
import { IncidentStore } from './incident.store';
import { Incidents } from './incidents';
import { IncidentsController } from './incidents.controller';
import { NoteRemedy } from './note-remedy';
import { NotificationController } from './notification.controller';
import { OwnOrder } from './own-order';
import { PaymentMembers } from './payment-members';
import { PaymentNotificationStore } from './payment-notification.store';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';
import { PaymentReceivedStore } from './payment-received.store';
import { PaymentRefundStore } from './payment-refund.store';
import { PaymentViews } from './payment-views';
import { PaymentWorker } from './payment-worker';
import { Payments } from './payments';
import { PaymentsController } from './payments.controller';
import { PresentPayment } from './present-payment';
import { QueryRemedy } from './query-remedy';
import { ReceiveNotification } from './receive-notification';
import { RefundElsewhereStore } from './refund-elsewhere.store';
import { RefundRemedy } from './refund-remedy';
import { RequestRefund } from './request-refund';
import { ResolveIncident } from './resolve-incident';
import { SendRefund } from './send-refund';
import { ShowPayment } from './show-payment';
import { StopRefund } from './stop-refund';
import { SweepNotifications } from './sweep-notifications';
import { TakeRefundNews } from './take-refund-news';
import { TakeTransaction } from './take-transaction';
import { TellPayer } from './tell-payer';

const doors = [Payments, PaymentPurposes, Incidents];
const stores = [
  CountedElsewhereStore,
  IncidentStore,
  PaymentNotificationStore,
  PaymentOrderStore,
  PaymentReceivedStore,
  PaymentRefundStore,
  RefundElsewhereStore,
];
const orders = [CheckOrder, CloseUnpaid, PaymentViews, PresentPayment, ShowPayment, TakeTransaction];
const refunds = [CountElsewhere, DecideElsewhere, RequestRefund, SendRefund, StopRefund, TakeRefundNews, TellPayer];
const bills = [CheckBill, CheckBills, DifferenceStore, FetchBill, FindDifferences, ShowBills, TradeBillStore];
const incidents = [AskWechat, BookRemedy, CloseForPerson, NoteRemedy, QueryRemedy, RefundRemedy, ResolveIncident];

@Module({
  imports: [LedgerModule, ShopsModule, MembersModule],
  controllers: [PaymentsController, NotificationController, IncidentsController, BillsController],
  providers: [
    ...doors,
    ...stores,
    ...orders,
    ...refunds,
    ...incidents,
    ...bills,
    OwnOrder,
    PaymentMembers,
    SweepNotifications,
    PaymentWorker,
    ReceiveNotification,
  ],
  exports: doors,
})
export class PaymentsModule {}
