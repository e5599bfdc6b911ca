export { IdempotencyModule } from './idempotency.module';
export { Once } from './once';
export { Key, Keyed, type RequestKey } from './request-key';
