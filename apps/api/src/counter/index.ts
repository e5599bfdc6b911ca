export { CounterModule } from './counter.module';
