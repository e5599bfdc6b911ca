import { Module } from '@nestjs/common';
import { DayCloseModule } from '../day-close';
import { LevelsModule } from '../levels';
import { MembersModule } from '../members';
import { PaymentsModule } from '../payments';
import { PrepaidModule } from '../prepaid';
import { SettlementModule } from '../settlement';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { CounterController } from './counter.controller';
import { ReadDaySales } from './day-sales';
import { PeoplePages } from './people-pages';
import { ReadDesk } from './read-desk';
import { SearchCounter } from './search-counter';

@Module({
  imports: [
    ShopsModule,
    MembersModule,
    StaffModule,
    LevelsModule,
    PaymentsModule,
    PrepaidModule,
    SettlementModule,
    DayCloseModule,
  ],
  controllers: [CounterController],
  providers: [PeoplePages, ReadDaySales, ReadDesk, SearchCounter],
})
export class CounterModule {}
