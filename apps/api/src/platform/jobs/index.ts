export { type JobRun, Jobs } from './jobs';
export { JobsModule } from './jobs.module';
