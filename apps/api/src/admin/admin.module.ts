import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { StaffModule } from '../staff';
import { ProofController } from './proof/proof.controller';
import { ProofRunStore } from './proof/proof-run.store';
import { RunProof } from './proof/run-proof';
import { ShowProof } from './proof/show-proof';
import { RunInvariants } from './run-invariants';

@Module({
  imports: [LedgerModule, StaffModule],
  controllers: [ProofController],
  providers: [ProofRunStore, RunInvariants, RunProof, ShowProof],
  exports: [RunInvariants],
})
export class AdminModule {}
