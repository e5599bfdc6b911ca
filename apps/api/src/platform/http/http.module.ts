import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ErrorsFilter } from './errors.filter';
import { GuardPort } from './guard-port';
import { HealthController } from './health.controller';
import { NoBodyGuard } from './no-body.guard';
import { Readiness } from './readiness';
import { RightsGuard } from './rights.guard';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    GuardPort,
    Readiness,
    { provide: APP_GUARD, useClass: RightsGuard },
    { provide: APP_GUARD, useClass: NoBodyGuard },
    { provide: APP_FILTER, useClass: ErrorsFilter },
  ],
  exports: [GuardPort, Readiness],
})
export class HttpModule {}
