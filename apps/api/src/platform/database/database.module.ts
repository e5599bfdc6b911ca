import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config';
import { Db } from './db';
import { openDatabase } from './open-database';
import { UnitOfWork } from './unit-of-work';

@Injectable()
class CloseDatabase implements OnApplicationShutdown {
  constructor(private readonly source: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      useFactory: (settings: Settings) =>
        openDatabase('DATABASE_URL', settings.databaseUrl, { poolSize: settings.databasePool }),
      inject: [Settings],
    },
    Db,
    UnitOfWork,
    CloseDatabase,
  ],
  exports: [DataSource, Db, UnitOfWork],
})
export class DatabaseModule {}
