import { Module } from '@nestjs/common';
import { DemoStore } from './demo.store';

/** The one thing of the demo that touches the database itself. */
@Module({ providers: [DemoStore] })
export class DemoModule {}
