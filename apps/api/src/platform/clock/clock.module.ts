import { Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from './clock';
import { Ids } from './ids';

@Global()
@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Ids, useFactory: (clock: Clock) => new Ids(clock), inject: [Clock] },
  ],
  exports: [Clock, Ids],
})
export class ClockModule {}
