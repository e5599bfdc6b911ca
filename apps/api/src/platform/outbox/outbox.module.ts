import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox';
import { OutboxRelay } from './outbox-relay';
import { OutboxStore } from './outbox.store';

@Global()
@Module({ providers: [Outbox, OutboxRelay, OutboxStore], exports: [Outbox, OutboxRelay] })
export class OutboxModule {}
