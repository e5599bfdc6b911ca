import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog';
import { LedgerModule } from '../ledger';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { CarExchanges } from './car-exchanges';
import { CardBooks } from './card-books';
import { CardNotices } from './card-notices';
import { ChangeCardCars } from './change-card-cars';
import { CloseServiceCards } from './close-service-cards';
import { EarnPasses } from './earn-passes';
import { ExtendServiceCard } from './extend-service-card';
import { FollowPlates } from './follow-plates';
import { FreezeServiceCard } from './freeze-service-card';
import { GiveServiceCard } from './give-service-card';
import { IssueServiceCards } from './issue-service-cards';
import { LapseServiceCards } from './lapse-service-cards';
import { AcceptServiceCard } from './life/accept-service-card';
import { EndServiceCardTransfer } from './life/end-service-card-transfer';
import { LoseServiceCard } from './life/lose-service-card';
import { MyServiceCardTransfersController } from './life/my-service-card-transfers.controller';
import { OfferServiceCard } from './life/offer-service-card';
import { ServiceCardLossStore } from './life/service-card-loss.store';
import { ServiceCardTransferStore } from './life/service-card-transfer.store';
import { ShowServiceCardEvents } from './life/show-service-card-events';
import { ShowServiceCardTransfers } from './life/show-service-card-transfers';
import { LockedByStaff } from './locked-by-staff';
import { MakeProduct } from './make-product';
import { MyServiceCardsController } from './my-service-cards.controller';
import { OfMembers } from './of-members';
import { OfServices } from './of-services';
import { ServiceCardOffersController } from './offers.controller';
import { ServiceCardProductsController } from './products.controller';
import { ReadOffers } from './read-offers';
import { ReadServiceCards } from './read-service-cards';
import { ServiceCardProductStore } from './service-card-product.store';
import { ServiceCardUseStore } from './service-card-use.store';
import { ServiceCardStore } from './service-card.store';
import { ServiceCards } from './service-cards';
import { StaffServiceCardsController } from './staff-service-cards.controller';
import { TakeOverUses } from './take-over-uses';
import { UndoUses } from './undo-uses';
import { UseServiceCards } from './use-service-cards';
import { WriteOffCard } from './write-off-card';

@Module({
  imports: [LedgerModule, ShopsModule, MembersModule, StaffModule, CatalogModule, NoticesModule],
  controllers: [
    MyServiceCardsController,
    MyServiceCardTransfersController,
    ServiceCardOffersController,
    ServiceCardProductsController,
    StaffServiceCardsController,
  ],
  providers: [
    AcceptServiceCard,
    CardBooks,
    CardNotices,
    CarExchanges,
    ChangeCardCars,
    CloseServiceCards,
    EarnPasses,
    EndServiceCardTransfer,
    ExtendServiceCard,
    FollowPlates,
    FreezeServiceCard,
    GiveServiceCard,
    IssueServiceCards,
    LapseServiceCards,
    LockedByStaff,
    LoseServiceCard,
    MakeProduct,
    OfferServiceCard,
    OfMembers,
    OfServices,
    ReadOffers,
    ReadServiceCards,
    ServiceCardLossStore,
    ServiceCardProductStore,
    ServiceCards,
    ServiceCardStore,
    ServiceCardTransferStore,
    ServiceCardUseStore,
    ShowServiceCardEvents,
    ShowServiceCardTransfers,
    TakeOverUses,
    UndoUses,
    UseServiceCards,
    WriteOffCard,
  ],
  exports: [ServiceCards, LapseServiceCards, TakeOverUses],
})
export class ServiceCardsModule {}
