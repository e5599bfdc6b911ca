export { ActLog, type StaffAct } from './act-log';
export { ActLogModule } from './act-log.module';
export { ActLogStore, type LoggedAct } from './act-log.store';
export { ActSubjects } from './act-subjects';
