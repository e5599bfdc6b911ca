import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { PaymentsModule } from '../payments';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { CardNotices } from './card-notices';
import { CardStore } from './card.store';
import { Cards } from './cards';
import { LapseLots } from './lapse-lots';
import { LockedCards } from './locked-cards';
import { OpenCard } from './open-card';
import { ReadFaces } from './read-faces';
import { RestoreSpend } from './restore-spend';
import { SpendFromCard } from './spend-from-card';
import { TopUpStore } from './top-up.store';
import { TopUps } from './top-ups';

@Module({
  imports: [LedgerModule, ShopsModule, MembersModule, StaffModule, PaymentsModule, NoticesModule],
  providers: [
    Cards,
    TopUps,
    OpenCard,
    ReadFaces,
    LockedCards,
    LapseLots,
    SpendFromCard,
    RestoreSpend,
    CardNotices,
    CardStore,
    TopUpStore,
  ],
  exports: [Cards, TopUps],
})
export class PrepaidModule {}
