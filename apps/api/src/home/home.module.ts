import { Module } from '@nestjs/common';
import { CouponsModule } from '../coupons';
import { LevelsModule } from '../levels';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { PointsModule } from '../points';
import { PrepaidModule } from '../prepaid';
import { ServiceCardsModule } from '../service-cards';
import { SettlementModule } from '../settlement';
import { ShopsModule } from '../shops';
import { HomeController } from './home.controller';
import { ReadHome } from './read-home';

@Module({
  imports: [
    ShopsModule,
    MembersModule,
    NoticesModule,
    PrepaidModule,
    ServiceCardsModule,
    PointsModule,
    LevelsModule,
    CouponsModule,
    SettlementModule,
  ],
  controllers: [HomeController],
  providers: [ReadHome],
})
export class HomeModule {}
