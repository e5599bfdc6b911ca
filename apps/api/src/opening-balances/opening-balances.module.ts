import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog';
import { CouponsModule } from '../coupons';
import { MembersModule } from '../members';
import { PointsModule } from '../points';
import { PrepaidModule } from '../prepaid';
import { ServiceCardsModule } from '../service-cards';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { Claims } from './claims';
import { ForgetOpened } from './forget-opened';
import { GatherFacts } from './gather-facts';
import { ImportRow } from './import-row';
import { OpeningBalancesController } from './opening-balances.controller';
import { OpeningFileStore } from './opening-file.store';
import { OpeningRowStore } from './opening-row.store';
import { ReadFiles } from './read-files';
import { RefusedRows } from './refused-rows';
import { SignOffFile } from './sign-off-file';
import { TryTable } from './try-table';
import { UndoFile } from './undo-file';
import { UndoRow } from './undo-row';
import { WorkOnFiles } from './work-on-files';

@Module({
  imports: [
    ShopsModule,
    MembersModule,
    StaffModule,
    CatalogModule,
    PrepaidModule,
    ServiceCardsModule,
    PointsModule,
    CouponsModule,
  ],
  controllers: [OpeningBalancesController],
  providers: [
    Claims,
    ForgetOpened,
    GatherFacts,
    ImportRow,
    OpeningFileStore,
    OpeningRowStore,
    ReadFiles,
    RefusedRows,
    SignOffFile,
    TryTable,
    UndoFile,
    UndoRow,
    WorkOnFiles,
  ],
})
export class OpeningBalancesModule {}
