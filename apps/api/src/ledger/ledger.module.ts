import { Module } from '@nestjs/common';
import { AccountStore } from './account.store';
import { CaptureHold } from './capture-hold';
import { EntryStore } from './entry.store';
import { GiveBack } from './give-back';
import { HoldStore } from './hold.store';
import { HoldValue } from './hold-value';
import { HouseStore } from './house.store';
import { Ledger } from './ledger';
import { LotStore } from './lot.store';
import { OpenLot } from './open-lot';
import { PostEntry } from './post-entry';
import { PostUndoing } from './post-undoing';
import { ReleaseHold } from './release-hold';
import { ReopenLots } from './reopen-lots';
import { ReverseEntry } from './reverse-entry';
import { SealEntries } from './seal-entries';
import { SealJob } from './seal-job';
import { SealStore } from './seal.store';
import { Seals } from './seals';
import { StatementStore } from './statement.store';
import { VerifySeals } from './verify-seals';

@Module({
  providers: [
    Ledger,
    OpenLot,
    PostEntry,
    PostUndoing,
    ReverseEntry,
    ReopenLots,
    HoldValue,
    CaptureHold,
    ReleaseHold,
    SealEntries,
    Seals,
    SealJob,
    VerifySeals,
    AccountStore,
    EntryStore,
    GiveBack,
    HoldStore,
    HouseStore,
    LotStore,
    SealStore,
    StatementStore,
  ],
  exports: [Ledger, Seals],
})
export class LedgerModule {}
