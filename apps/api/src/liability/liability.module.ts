import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { ShopsModule } from '../shops';
import { LiabilityController } from './liability.controller';
import { LiabilityStore } from './liability.store';
import { ReportLiability } from './report-liability';
import { SumUpDays } from './sum-up-days';

@Module({
  imports: [LedgerModule, ShopsModule],
  controllers: [LiabilityController],
  providers: [LiabilityStore, ReportLiability, SumUpDays],
  exports: [SumUpDays],
})
export class LiabilityModule {}
