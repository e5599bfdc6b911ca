import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { PaymentsModule } from '../payments';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { CardNotices } from './card-notices';
import { CardProductStore } from './card-product.store';
import { CardProductsController } from './card-products.controller';
import { CardRefunds } from './card-refunds';
import { CardStore } from './card.store';
import { Cards } from './cards';
import { CounterTopUpsController } from './counter-top-ups.controller';
import { CreateCardProduct } from './create-card-product';
import { CreditTopUp } from './credit-top-up';
import { DecideCounterTopUp } from './decide-counter-top-up';
import { EditCardProduct } from './edit-card-product';
import { LapseBonus } from './lapse-bonus';
import { LapseLots } from './lapse-lots';
import { AcceptCard } from './life/accept-card';
import { CardLifeStore } from './life/card-life.store';
import { CardTransferStore } from './life/card-transfer.store';
import { ChangeState } from './life/change-state';
import { EndTransfer } from './life/end-transfer';
import { FreezeCard } from './life/freeze-card';
import { LoseCard } from './life/lose-card';
import { MyCardLifeController } from './life/my-card-life.controller';
import { OfferCard } from './life/offer-card';
import { ReissueCard } from './life/reissue-card';
import { ShowCardLife } from './life/show-card-life';
import { ShowTransfers } from './life/show-transfers';
import { StaffCardLifeController } from './life/staff-card-life.controller';
import { LockedCards } from './locked-cards';
import { MemberProofs } from './member-proofs';
import { MyCardsController } from './my-cards.controller';
import { OfMembers } from './of-members';
import { OpenCard } from './open-card';
import { PrepareTopUp } from './prepare-top-up';
import { ReadCards } from './read-cards';
import { ReadFaces } from './read-faces';
import { ReadStatement } from './read-statement';
import { ReadTopUpOptions } from './read-top-up-options';
import { ApproveCardRefund } from './refund/approve-card-refund';
import { AskCardRefund } from './refund/ask-card-refund';
import { CardRefundPayments } from './refund/card-refund-payments';
import { CardRefundDaysStore } from './refund/card-refund-days.store';
import { CardRefundStore } from './refund/card-refund.store';
import { EndCardRefund } from './refund/end-card-refund';
import { MyCardRefundsController } from './refund/my-card-refunds.controller';
import { PayOutCardRefund } from './refund/pay-out-card-refund';
import { OwedLinesStore } from './refund/owed-lines.store';
import { RefundRoutes } from './refund/refund-routes';
import { ShowCardRefunds } from './refund/show-card-refunds';
import { StaffCardRefundsController } from './refund/staff-card-refunds.controller';
import { ReopenCard } from './reopen-card';
import { RestoreSpend } from './restore-spend';
import { SpendFromCard } from './spend-from-card';
import { StaffCardsController } from './staff-cards.controller';
import { StartTopUp } from './start-top-up';
import { TakeCounterTopUp } from './take-counter-top-up';
import { TakeOverBalance } from './take-over-balance';
import { TopUpPayments } from './top-up-payments';
import { TopUpViews } from './top-up-views';
import { TopUpStore } from './top-up.store';
import { TopUps } from './top-ups';
import { UndoCounterTopUp } from './undo-counter-top-up';

@Module({
  imports: [LedgerModule, ShopsModule, MembersModule, StaffModule, PaymentsModule, NoticesModule],
  controllers: [
    CardProductsController,
    CounterTopUpsController,
    MyCardLifeController,
    MyCardRefundsController,
    MyCardsController,
    StaffCardLifeController,
    StaffCardRefundsController,
    StaffCardsController,
  ],
  providers: [
    AcceptCard,
    ApproveCardRefund,
    AskCardRefund,
    CardLifeStore,
    CardNotices,
    CardProductStore,
    CardRefundPayments,
    CardRefundDaysStore,
    CardRefundStore,
    CardRefunds,
    CardStore,
    CardTransferStore,
    Cards,
    ChangeState,
    CreateCardProduct,
    CreditTopUp,
    DecideCounterTopUp,
    EditCardProduct,
    EndCardRefund,
    EndTransfer,
    FreezeCard,
    LapseBonus,
    LapseLots,
    LockedCards,
    LoseCard,
    MemberProofs,
    OfMembers,
    OfferCard,
    OpenCard,
    PayOutCardRefund,
    PrepareTopUp,
    ReadCards,
    ReadFaces,
    ReadStatement,
    ReadTopUpOptions,
    OwedLinesStore,
    RefundRoutes,
    ReissueCard,
    ReopenCard,
    RestoreSpend,
    ShowCardLife,
    ShowCardRefunds,
    ShowTransfers,
    SpendFromCard,
    StartTopUp,
    TakeCounterTopUp,
    TakeOverBalance,
    TopUpPayments,
    TopUpStore,
    TopUpViews,
    TopUps,
    UndoCounterTopUp,
  ],
  exports: [
    Cards,
    CardRefunds,
    MemberProofs,
    TopUps,
    CreateCardProduct,
    LapseBonus,
    StartTopUp,
    TakeCounterTopUp,
    TakeOverBalance,
  ],
})
export class PrepaidModule {}
