import { Global, Module } from '@nestjs/common';
import { Once } from './once';
import { RequestKeyStore } from './request-key.store';
import { SweepRequestKeys } from './sweep-request-keys';

@Global()
@Module({ providers: [Once, RequestKeyStore, SweepRequestKeys], exports: [Once] })
export class IdempotencyModule {}
