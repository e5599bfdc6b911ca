import { Global, Module } from '@nestjs/common';
import { Settings } from '../config';
import { Clock, SetClock, SystemClock } from './clock';
import { Ids } from './ids';

@Global()
@Module({
  providers: [
    {
      provide: Clock,
      useFactory: ({ setClock }: Settings) => (setClock ? new SetClock(new Date()) : new SystemClock()),
      inject: [Settings],
    },
    { provide: Ids, useFactory: (clock: Clock) => new Ids(clock), inject: [Clock] },
  ],
  exports: [Clock, Ids],
})
export class ClockModule {}
