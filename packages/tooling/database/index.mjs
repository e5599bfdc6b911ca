export { startPrivateDatabase } from './private-database.mjs';
export { workerDatabase } from './worker-databases.mjs';
