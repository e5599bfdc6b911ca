import { Global, Module } from '@nestjs/common';
import { ActLog } from './act-log';
import { ActLogStore } from './act-log.store';
import { ActSubjects } from './act-subjects';

@Global()
@Module({ providers: [ActLog, ActLogStore, ActSubjects], exports: [ActLog, ActLogStore, ActSubjects] })
export class ActLogModule {}
