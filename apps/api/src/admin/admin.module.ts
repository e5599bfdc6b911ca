import { Module } from '@nestjs/common';
import { RunInvariants } from './run-invariants';

@Module({ providers: [RunInvariants], exports: [RunInvariants] })
export class AdminModule {}
