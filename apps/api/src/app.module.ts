import { Module } from '@nestjs/common';
import { CatalogModule } from './catalog';
import { LedgerModule } from './ledger';
import { MembersModule } from './members';
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
import { SessionsModule } from './sessions';
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
  ],
})
export class AppModule {}
