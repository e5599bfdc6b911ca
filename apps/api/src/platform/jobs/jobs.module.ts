import { Global, Module } from '@nestjs/common';
import { JobLeaseStore } from './job-lease.store';
import { Jobs } from './jobs';

@Global()
@Module({ providers: [Jobs, JobLeaseStore], exports: [Jobs] })
export class JobsModule {}
