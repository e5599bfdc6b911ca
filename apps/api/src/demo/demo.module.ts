import { Module } from '@nestjs/common';
import { AppModule } from '../app.module';
import { DemoStore } from './demo.store';

/** The whole house, and the one thing of the demo that touches the database itself. */
@Module({ imports: [AppModule], providers: [DemoStore] })
export class DemoModule {}
