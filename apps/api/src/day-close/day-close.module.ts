import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { PaymentsModule } from '../payments';
import { PrepaidModule } from '../prepaid';
import { SettlementModule } from '../settlement';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { AcceptDifference } from './accept-difference';
import { CashDifferences } from './cash-differences';
import { CloseDay } from './close-day';
import { CountShift } from './count-shift';
import { DayCloseStore } from './day-close.store';
import { DayClosesController } from './day-closes.controller';
import { DayFigures } from './day-figures';
import { DayViews } from './day-views';
import { Drawer } from './drawer';
import { ExplainDifference } from './explain-difference';
import { MoveCash } from './move-cash';
import { OpenShift } from './open-shift';
import { ReadDay } from './read-day';
import { ShiftStore } from './shift.store';
import { ShiftViews } from './shift-views';
import { ShiftsController } from './shifts.controller';

@Module({
  imports: [ShopsModule, StaffModule, LedgerModule, PaymentsModule, PrepaidModule, SettlementModule],
  controllers: [ShiftsController, DayClosesController],
  providers: [
    AcceptDifference,
    CashDifferences,
    CloseDay,
    CountShift,
    DayCloseStore,
    DayFigures,
    DayViews,
    Drawer,
    ExplainDifference,
    MoveCash,
    OpenShift,
    ReadDay,
    ShiftStore,
    ShiftViews,
  ],
  exports: [CashDifferences],
})
export class DayCloseModule {}
