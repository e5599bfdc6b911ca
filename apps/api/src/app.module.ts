import { Module } from '@nestjs/common';
import { AdminModule } from './admin';
import { CatalogModule } from './catalog';
import { CommissionModule } from './commission';
import { CounterModule } from './counter';
import { CouponsModule } from './coupons';
import { DayCloseModule } from './day-close';
import { ExportsModule } from './exports';
import { HomeModule } from './home';
import { InvoicesModule } from './invoices';
import { LedgerModule } from './ledger';
import { LevelsModule } from './levels';
import { LiabilityModule } from './liability';
import { MembersModule } from './members';
import { NoticesModule } from './notices';
import { PaymentsModule } from './payments';
import { OpeningBalancesModule } from './opening-balances';
import { ActLogModule } from './platform/act-log';
import { ClockModule } from './platform/clock';
import { ConfigModule } from './platform/config';
import { DatabaseModule } from './platform/database';
import { HttpModule } from './platform/http';
import { IdempotencyModule } from './platform/idempotency';
import { JobsModule } from './platform/jobs';
import { LogModule } from './platform/log';
import { OutboxModule } from './platform/outbox';
import { PersonalDataModule } from './platform/personal-data';
import { RateLimitModule } from './platform/rate-limit';
import { StorageModule } from './platform/storage';
import { WechatModule } from './platform/wechat';
import { PointsModule } from './points';
import { PrepaidModule } from './prepaid';
import { ServiceCardsModule } from './service-cards';
import { SessionsModule } from './sessions';
import { SettlementModule } from './settlement';
import { ShopsModule } from './shops';
import { StaffModule } from './staff';

/** The only list of rooms, floor by floor from below. */
@Module({
  imports: [
    // floor 0
    ConfigModule,
    LogModule,
    ClockModule,
    DatabaseModule,
    HttpModule,
    IdempotencyModule,
    PersonalDataModule,
    OutboxModule,
    ActLogModule,
    JobsModule,
    RateLimitModule,
    StorageModule,
    WechatModule,
    // floor 1
    LedgerModule,
    // floor 2
    ShopsModule,
    // floor 3
    MembersModule,
    StaffModule,
    CatalogModule,
    // floor 4
    SessionsModule,
    PaymentsModule,
    NoticesModule,
    // floor 5
    PrepaidModule,
    ServiceCardsModule,
    PointsModule,
    LevelsModule,
    CouponsModule,
    // floor 8
    SettlementModule,
    // floor 9
    DayCloseModule,
    // floor 10
    HomeModule,
    CounterModule,
    InvoicesModule,
    LiabilityModule,
    CommissionModule,
    OpeningBalancesModule,
    ExportsModule,
    // floor 11
    AdminModule,
  ],
})
export class AppModule {}
