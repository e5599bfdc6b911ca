import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox';
import { OutboxRelay } from './outbox-relay';
import { OutboxStore } from './outbox.store';
import { SweepOutbox } from './sweep-outbox';

@Global()
@Module({ providers: [Outbox, OutboxRelay, OutboxStore, SweepOutbox], exports: [Outbox, OutboxRelay] })
export class OutboxModule {}
