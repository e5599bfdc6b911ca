export { Outbox, type OutboxHandler } from './outbox';
export { OutboxModule } from './outbox.module';
export { OutboxRelay } from './outbox-relay';
