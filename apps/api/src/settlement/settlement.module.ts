import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog';
import { CouponsModule } from '../coupons';
import { LedgerModule } from '../ledger';
import { LevelsModule } from '../levels';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { PaymentsModule } from '../payments';
import { PointsModule } from '../points';
import { PrepaidModule } from '../prepaid';
import { ServiceCardsModule } from '../service-cards';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { AcceptTerms } from './accept-terms';
import { AnswerAsk } from './answer-ask';
import { AnswerOtherwise } from './answer-otherwise';
import { AskOwner } from './ask-owner';
import { AskStore } from './ask.store';
import { AskViews } from './ask-views';
import { BilledMoneyStore } from './billed-money.store';
import { BillsGivenBack } from './bills-given-back';
import { CardsOnSale } from './cards-on-sale';
import { CarryOut } from './carry-out';
import { ConsentStore } from './consent.store';
import { DayFiguresStore } from './day-figures.store';
import { EditSale } from './edit-sale';
import { MakeMemberCode } from './make-member-code';
import { MemberCodesController } from './member-codes.controller';
import { OpenAsks } from './open-asks';
import { OpenSale } from './open-sale';
import { OwnerAsks } from './owner-asks';
import { OwnerController } from './owner.controller';
import { BuyCards } from './purchase/buy-cards';
import { CardPurchasesController } from './purchase/purchases.controller';
import { QuoteReversal } from './quote-reversal';
import { QuoteSale } from './quote-sale';
import { Receipts } from './receipts';
import { AskServiceCardRefund } from './refund/ask-service-card-refund';
import { MyServiceCardRefundsController } from './refund/my-service-card-refunds.controller';
import { PlanCardRefund } from './refund/plan-card-refund';
import { ServiceCardRefundsController } from './refund/service-card-refunds.controller';
import { DecideRefund } from './refund/decide-refund';
import { GiveBackUnits } from './refund/give-back-units';
import { PayOutRefund } from './refund/pay-out-refund';
import { RefundCard } from './refund/refund-card';
import { RefundDesk } from './refund/refund-desk';
import { RefundPayOutStore } from './refund/refund-pay-out.store';
import { RefundPayments } from './refund/refund-payments';
import { RefundWays } from './refund/refund-ways';
import { RefundStore } from './refund/refund.store';
import { RefundUnits } from './refund/refund-units';
import { RefundsController } from './refund/refunds.controller';
import { SettledFactsReader } from './refund/settled-facts';
import { ShowDueRefunds } from './refund/show-due-refunds';
import { ShowServiceCardRefunds } from './refund/show-service-card-refunds';
import { ShowRefunds } from './refund/show-refunds';
import { ReleaseSettlement } from './release-settlement';
import { RepriceSale } from './reprice-sale';
import { ReversalAskStore } from './reversal-ask.store';
import { ReverseSettlement } from './reverse-settlement';
import { SaleStore } from './sale.store';
import { SellCards } from './sell-cards';
import { SalesController } from './sales.controller';
import { FactsReader } from './settlement-facts';
import { SettlementHousekeeping } from './settlement-housekeeping';
import { SettlementPayments } from './settlement-payments';
import { SettlementStore } from './settlement.store';
import { SettlementViews } from './settlement-views';
import { SettlementsController } from './settlements.controller';
import { Settlements } from './settlements';
import { ServedLinesStore } from './served-lines.store';
import { SettleSale } from './settle-sale';
import { ShowMemberCode } from './show-member-code';
import { ShowSales } from './show-sales';
import { TakeInstruments } from './take-instruments';
import { TellCustom } from './tell-custom';
import { VerifyMemberCode } from './verify-member-code';
import { VisitDone } from './visit-done';
import { VisitEarnings } from './visit-earnings';

@Module({
  imports: [
    ShopsModule,
    MembersModule,
    StaffModule,
    CatalogModule,
    LedgerModule,
    PaymentsModule,
    NoticesModule,
    PrepaidModule,
    PointsModule,
    LevelsModule,
    CouponsModule,
    ServiceCardsModule,
  ],
  controllers: [
    SalesController,
    SettlementsController,
    RefundsController,
    ServiceCardRefundsController,
    MyServiceCardRefundsController,
    CardPurchasesController,
    MemberCodesController,
    OwnerController,
  ],
  providers: [
    AcceptTerms,
    AnswerAsk,
    AnswerOtherwise,
    AskOwner,
    AskServiceCardRefund,
    AskStore,
    AskViews,
    BilledMoneyStore,
    BillsGivenBack,
    BuyCards,
    CardsOnSale,
    CarryOut,
    ConsentStore,
    DayFiguresStore,
    DecideRefund,
    EditSale,
    FactsReader,
    GiveBackUnits,
    MakeMemberCode,
    OpenAsks,
    OpenSale,
    OwnerAsks,
    PayOutRefund,
    PlanCardRefund,
    QuoteReversal,
    QuoteSale,
    Receipts,
    RefundCard,
    RefundDesk,
    RefundPayOutStore,
    RefundPayments,
    RefundStore,
    RefundUnits,
    RefundWays,
    ReleaseSettlement,
    RepriceSale,
    ReversalAskStore,
    ReverseSettlement,
    SaleStore,
    SellCards,
    ServedLinesStore,
    SettledFactsReader,
    SettleSale,
    SettlementHousekeeping,
    SettlementPayments,
    SettlementStore,
    SettlementViews,
    Settlements,
    ShowDueRefunds,
    ShowMemberCode,
    ShowServiceCardRefunds,
    ShowRefunds,
    ShowSales,
    TakeInstruments,
    TellCustom,
    VerifyMemberCode,
    VisitDone,
    VisitEarnings,
  ],
  exports: [Settlements],
})
export class SettlementModule {}
