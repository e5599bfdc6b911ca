import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { RunInvariants } from './run-invariants';

@Module({ imports: [LedgerModule], providers: [RunInvariants], exports: [RunInvariants] })
export class AdminModule {}
