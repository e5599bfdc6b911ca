export { appendOnlyTables, grantsFor } from './append-only';
export {
  CodeColumn,
  CodeKey,
  CountColumn,
  DayColumn,
  IdColumn,
  IdKey,
  InstantColumn,
  JsonColumn,
  TextColumn,
} from './columns';
export { addressOf, dataSourceFor } from './data-source';
export { deploymentCheck, markDeployment } from './deployment';
export { DatabaseModule } from './database.module';
export { Db } from './db';
export type { SqlParams, SqlValue } from './line';
export { isConnectionLost, isRetryable } from './mysql-error';
export { openDatabase } from './open-database';
export { databaseSentence } from './database-sentence';
export { appendOnlyCheck, migrationCheck, startupCheck } from './startup-check';
export { type Reader, type RowValues, Tx } from './tx';
export { OutcomeUnknown, UnitOfWork } from './unit-of-work';
