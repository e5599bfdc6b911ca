import { Global, Module } from '@nestjs/common';
import { EachInTurn } from './each-in-turn';
import { JobLeaseStore } from './job-lease.store';
import { Jobs } from './jobs';

@Global()
@Module({ providers: [Jobs, JobLeaseStore, EachInTurn], exports: [Jobs, EachInTurn] })
export class JobsModule {}
