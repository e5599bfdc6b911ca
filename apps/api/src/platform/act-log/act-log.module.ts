import { Global, Module } from '@nestjs/common';
import { ActLog } from './act-log';
import { ActLogStore } from './act-log.store';

@Global()
@Module({ providers: [ActLog, ActLogStore], exports: [ActLog, ActLogStore] })
export class ActLogModule {}
