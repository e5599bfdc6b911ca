export { AdminModule } from './admin.module';
export { invariants } from './invariants';
export { type Broken, RunInvariants } from './run-invariants';
export { titledPromises } from './proof/promise-titles';
export { wordedColumns } from './proof/promise-words';
