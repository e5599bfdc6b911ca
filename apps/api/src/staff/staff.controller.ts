import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Colleagues } from './colleagues';
import { DismissColleague } from './dismiss-colleague';
import { EditColleague } from './edit-colleague';
import { InviteStaff } from './invite-staff';
import { StaffHistory } from './staff-history';
import { WithdrawInvitation } from './withdraw-invitation';
import {
  ActLogPage,
  ActLogQuery,
  DismissInput,
  EditColleagueInput,
  HistoryQuery,
  InviteStaffInput,
  OpenInvitation,
  SettingsChangePage,
  StaffInvitation,
  StaffRow,
} from './staff.dto';

@ApiTags('staff')
@Controller('staff')
export class StaffController {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly inviteStaff: InviteStaff,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly editColleague: EditColleague,
    private readonly dismissColleague: DismissColleague,
    private readonly history: StaffHistory,
  ) {}

  /** Everybody who works or worked here. */
  @Get('colleagues')
  @Right('staff.read')
  @ApiOkResponse({ type: [StaffRow] })
  list(): Promise<StaffRow[]> {
    return this.colleagues.list();
  }

  /** Changes name, post or home shop. */
  @Patch('colleagues/:id')
  @Right('staff.edit')
  @ApiOkResponse({ type: StaffRow })
  async edit(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: EditColleagueInput,
  ): Promise<StaffRow> {
    await this.editColleague.run(actor, id, input);
    return this.colleagues.one(id);
  }

  /** Ends somebody's post, effective within a minute. */
  @Post('colleagues/:id/dismissal')
  @HttpCode(200)
  @Right('staff.dismiss')
  @ApiOkResponse({ type: StaffRow })
  async dismiss(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: DismissInput,
  ): Promise<StaffRow> {
    await this.dismissColleague.run(actor, id, reason);
    return this.colleagues.one(id);
  }

  /** Invitations nobody has accepted yet. */
  @Get('invitations')
  @Right('staff.invite')
  @ApiOkResponse({ type: [OpenInvitation] })
  invitations(@Caller() actor: StaffCaller): Promise<OpenInvitation[]> {
    return this.colleagues.openInvitations(actor);
  }

  /** Makes a code with which one person becomes staff; it is shown this once. */
  @Post('invitations')
  @Right('staff.invite')
  @ApiCreatedResponse({ type: StaffInvitation })
  async invite(@Caller() actor: StaffCaller, @Body() input: InviteStaffInput): Promise<StaffInvitation> {
    const { id, code, expiresAt } = await this.inviteStaff.run(actor, input);
    return { id, code, expiresAt: expiresAt.toISOString() };
  }

  /** Makes an open invitation void. */
  @Delete('invitations/:id')
  @HttpCode(204)
  @Right('staff.invite')
  @ApiNoContentResponse()
  async withdraw(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<void> {
    await this.withdrawInvitation.run(actor, id);
  }

  /** Who did what, newest first; by person, by what it was about, by days. */
  @Get('act-log')
  @Right('actLog.read')
  @ApiOkResponse({ type: ActLogPage })
  actLog(@Caller() actor: StaffCaller, @Query() query: ActLogQuery): Promise<ActLogPage> {
    return this.history.actLog(actor, query);
  }

  /** Who changed which setting, newest first. */
  @Get('settings/history')
  @Right('settings.read')
  @ApiOkResponse({ type: SettingsChangePage })
  settingsHistory(@Query() query: HistoryQuery): Promise<SettingsChangePage> {
    return this.history.settingsChanges(query);
  }
}
