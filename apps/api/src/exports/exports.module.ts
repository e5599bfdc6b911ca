import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { MembersModule } from '../members';
import { PointsModule } from '../points';
import { PrepaidModule } from '../prepaid';
import { ServiceCardsModule } from '../service-cards';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { ExportMembers } from './export-members';
import { ExportStatement } from './export-statement';
import { ExportsController } from './exports.controller';

@Module({
  imports: [LedgerModule, ShopsModule, MembersModule, StaffModule, PrepaidModule, ServiceCardsModule, PointsModule],
  controllers: [ExportsController],
  providers: [ExportMembers, ExportStatement],
})
export class ExportsModule {}
