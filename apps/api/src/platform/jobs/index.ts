export { EachInTurn, type Round } from './each-in-turn';
export { type JobRun, Jobs } from './jobs';
export { JobsModule } from './jobs.module';
