import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog';
import { LedgerModule } from '../ledger';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { ShopsModule } from '../shops';
import { CardBooks } from './card-books';
import { CardNotices } from './card-notices';
import { ChangeCardCars } from './change-card-cars';
import { CloseServiceCards } from './close-service-cards';
import { EarnPasses } from './earn-passes';
import { ExtendServiceCard } from './extend-service-card';
import { FreezeServiceCard } from './freeze-service-card';
import { IssueServiceCards } from './issue-service-cards';
import { LapseServiceCards } from './lapse-service-cards';
import { LockedByStaff } from './locked-by-staff';
import { MakeProduct } from './make-product';
import { MyServiceCardsController } from './my-service-cards.controller';
import { OfMembers } from './of-members';
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
  imports: [LedgerModule, ShopsModule, MembersModule, CatalogModule, NoticesModule],
  controllers: [
    MyServiceCardsController,
    ServiceCardOffersController,
    ServiceCardProductsController,
    StaffServiceCardsController,
  ],
  providers: [
    CardBooks,
    CardNotices,
    ChangeCardCars,
    CloseServiceCards,
    EarnPasses,
    ExtendServiceCard,
    FreezeServiceCard,
    IssueServiceCards,
    LapseServiceCards,
    LockedByStaff,
    MakeProduct,
    OfMembers,
    ReadOffers,
    ReadServiceCards,
    ServiceCardProductStore,
    ServiceCards,
    ServiceCardStore,
    ServiceCardUseStore,
    TakeOverUses,
    UndoUses,
    UseServiceCards,
    WriteOffCard,
  ],
  exports: [ServiceCards, LapseServiceCards, TakeOverUses],
})
export class ServiceCardsModule {}
