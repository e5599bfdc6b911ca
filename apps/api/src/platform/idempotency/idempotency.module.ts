import { Global, Module } from '@nestjs/common';
import { Once } from './once';
import { RequestKeyStore } from './request-key.store';

@Global()
@Module({ providers: [Once, RequestKeyStore], exports: [Once] })
export class IdempotencyModule {}
