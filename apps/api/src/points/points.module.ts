import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { ShopsModule } from '../shops';
import { AdjustPoints } from './adjust-points';
import { AwardPoints } from './award-points';
import { EditPointRules } from './edit-point-rules';
import { GiftPoints } from './gift-points';
import { LapsePoints } from './lapse-points';
import { LockedPoints } from './locked-points';
import { MyPointsController } from './my-points.controller';
import { OfMembers } from './of-members';
import { PointRulesStore } from './point-rules.store';
import { Points } from './points';
import { PointsStore } from './points.store';
import { ReadPoints } from './read-points';
import { SpendPoints } from './spend-points';
import { StaffPointsController } from './staff-points.controller';
import { TakeOverPoints } from './take-over-points';
import { WithdrawPoints } from './withdraw-points';

@Module({
  imports: [LedgerModule, ShopsModule, MembersModule, NoticesModule],
  controllers: [MyPointsController, StaffPointsController],
  providers: [
    AdjustPoints,
    AwardPoints,
    EditPointRules,
    GiftPoints,
    LapsePoints,
    LockedPoints,
    OfMembers,
    PointRulesStore,
    Points,
    PointsStore,
    ReadPoints,
    SpendPoints,
    TakeOverPoints,
    WithdrawPoints,
  ],
  exports: [Points, LapsePoints, TakeOverPoints],
})
export class PointsModule {}
