import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../../platform/database';
import { Caller, Right, type Actor, type StaffCaller } from '../../platform/http';
import { ConfirmDesktop } from '../desktop/confirm-desktop';
import { AcceptInvitationInput, ConfirmDesktopInput } from '../sessions.dto';
import { AcceptStaffInvitation } from './accept-staff-invitation';
import { MePage } from './me-page';
import { Me } from './me.dto';

@ApiTags('me')
@Controller()
export class MeController {
  constructor(
    private readonly mePage: MePage,
    private readonly acceptInvitation: AcceptStaffInvitation,
    private readonly confirmDesktop: ConfirmDesktop,
    private readonly db: Db,
  ) {}

  /** Who is signed in, and what they may do. */
  @Get('me')
  @Right('me.read')
  @ApiOkResponse({ type: Me })
  read(@Caller() { memberId }: Actor): Promise<Me> {
    return this.mePage.of(this.db, memberId);
  }

  /** Makes the caller staff by the code of an invitation. */
  @Post('me/staff-invitation')
  @HttpCode(200)
  @Right('me.acceptInvitation')
  @ApiOkResponse({ type: Me })
  accept(@Caller() actor: Actor, @Body() { code }: AcceptInvitationInput): Promise<Me> {
    return this.acceptInvitation.run(actor, code);
  }

  /** Lets in the desktop that shows these digits. */
  @Post('staff/desktop-confirmations')
  @HttpCode(204)
  @Right('session.confirmDesktop')
  @ApiNoContentResponse()
  async confirm(@Caller() actor: StaffCaller, @Body() { digits }: ConfirmDesktopInput): Promise<void> {
    await this.confirmDesktop.run(actor, digits);
  }
}
