import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { ShopsModule } from '../shops';
import { StaffModule } from '../staff';
import { CollectDesktop } from './desktop/collect-desktop';
import { ConfirmDesktop } from './desktop/confirm-desktop';
import { DesktopTicketStore } from './desktop/desktop-ticket.store';
import { OpenDesktopTicket } from './desktop/open-desktop-ticket';
import { AcceptStaffInvitation } from './me/accept-staff-invitation';
import { MeController } from './me/me.controller';
import { MePage } from './me/me-page';
import { OpenSession } from './open-session';
import { RefreshSession } from './refresh-session';
import { SessionCache } from './session-cache';
import { SessionGuard } from './session-guard';
import { SessionKeeper } from './session-keeper';
import { SessionStore } from './session.store';
import { SessionsController } from './sessions.controller';
import { SignOut } from './sign-out';
import { SweepSessions } from './sweep-sessions';
import { SessionKeys } from './tokens/session-keys';
import { BeginConsent } from './wechat/begin-consent';
import { SignInStateStore } from './wechat/sign-in-state.store';
import { SignInWithWechat } from './wechat/sign-in-with-wechat';

@Module({
  imports: [MembersModule, StaffModule, ShopsModule],
  controllers: [SessionsController, MeController],
  providers: [
    SessionKeys,
    SessionStore,
    SessionCache,
    SessionGuard,
    SessionKeeper,
    SweepSessions,
    OpenSession,
    RefreshSession,
    SignOut,
    SignInWithWechat,
    BeginConsent,
    SignInStateStore,
    OpenDesktopTicket,
    ConfirmDesktop,
    CollectDesktop,
    DesktopTicketStore,
    MePage,
    AcceptStaffInvitation,
  ],
  exports: [MePage, OpenSession],
})
export class SessionsModule {}
