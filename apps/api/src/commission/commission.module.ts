import { Module } from '@nestjs/common';
import { SettlementModule } from '../settlement';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { CommissionController } from './commission.controller';
import { ExportCommission } from './export-commission';
import { ReachServed } from './reach-served';
import { ReportCommission } from './report-commission';

@Module({
  imports: [ShopsModule, StaffModule, SettlementModule],
  controllers: [CommissionController],
  providers: [ExportCommission, ReachServed, ReportCommission],
})
export class CommissionModule {}
