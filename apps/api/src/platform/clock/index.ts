export { Clock, SetClock, SystemClock } from './clock';
export { ClockModule } from './clock.module';
export { Ids } from './ids';
