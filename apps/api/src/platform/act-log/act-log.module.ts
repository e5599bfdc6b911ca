import { Global, Module } from '@nestjs/common';
import { ActLog } from './act-log';

@Global()
@Module({ providers: [ActLog], exports: [ActLog] })
export class ActLogModule {}
