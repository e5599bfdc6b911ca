import { Module } from '@nestjs/common';
import { ShopsModule } from '../shops';
import { AcceptInvitation } from './accept-invitation';
import { Colleagues } from './colleagues';
import { DismissColleague } from './dismiss-colleague';
import { EditColleague } from './edit-colleague';
import { InvitationStore } from './invitation.store';
import { InviteStaff } from './invite-staff';
import { StaffController } from './staff.controller';
import { StaffHistory } from './staff-history';
import { StaffRoom } from './staff-room';
import { StaffStore } from './staff.store';
import { WithdrawInvitation } from './withdraw-invitation';

@Module({
  imports: [ShopsModule],
  controllers: [StaffController],
  providers: [
    StaffRoom,
    StaffStore,
    InvitationStore,
    Colleagues,
    StaffHistory,
    InviteStaff,
    WithdrawInvitation,
    AcceptInvitation,
    EditColleague,
    DismissColleague,
  ],
  exports: [StaffRoom, AcceptInvitation, InviteStaff],
})
export class StaffModule {}
