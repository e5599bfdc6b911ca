export { RateLimit, type RateRule } from './rate-limit';
export { RateLimitModule } from './rate-limit.module';
