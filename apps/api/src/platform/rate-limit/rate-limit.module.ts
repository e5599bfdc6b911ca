import { Global, Module } from '@nestjs/common';
import { RateLimit } from './rate-limit';
import { RateLimitStore } from './rate-limit.store';
import { SweepRateLimits } from './sweep-rate-limits';

@Global()
@Module({ providers: [RateLimit, RateLimitStore, SweepRateLimits], exports: [RateLimit] })
export class RateLimitModule {}
