import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { AnswersPage } from './answers-page';
import { ClaimView, RebindingCodeView, RebindingReasonInput } from './binding/binding.dto';
import { DecideClaim } from './binding/decide-claim';
import { IssueRebindingCode } from './binding/issue-rebinding-code';
import { ListClaims } from './binding/list-claims';
import { EditMember } from './people/edit-member';
import { EditMemberInput, MemberPhoneInput, MergeInput, OpenMemberInput } from './people/members.dto';
import { MergeByStaff } from './people/merge-by-staff';
import { OpenMember } from './people/open-member';
import { SetMemberPhone } from './people/set-member-phone';

@ApiTags('staff: members')
@Controller('staff')
export class StaffMembersController {
  constructor(
    private readonly openMember: OpenMember,
    private readonly editMember: EditMember,
    private readonly setPhone: SetMemberPhone,
    private readonly merge: MergeByStaff,
    private readonly issueCode: IssueRebindingCode,
    private readonly listClaims: ListClaims,
    private readonly decideClaim: DecideClaim,
  ) {}

  /** Opens a member and a card at the counter. */
  @Right('member.create')
  @Keyed()
  @Post('members')
  @AnswersPage('StaffMember', 201)
  open(@Caller() actor: StaffCaller, @Key() key: RequestKey, @Body() input: OpenMemberInput): Promise<object> {
    return this.openMember.run(actor, key, input);
  }

  @Right('member.edit')
  @Patch('members/:id')
  @AnswersPage('StaffMember')
  edit(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: EditMemberInput,
  ): Promise<object> {
    return this.editMember.run(actor, id, input);
  }

  @Right('member.edit')
  @Post('members/:id/phone')
  @HttpCode(200)
  @AnswersPage('StaffMember')
  phone(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { phone }: MemberPhoneInput,
  ): Promise<object> {
    return this.setPhone.run(actor, id, phone);
  }

  /** Makes the other member part of this one. */
  @Right('member.merge')
  @Keyed()
  @Post('members/:id/merge')
  @HttpCode(200)
  @AnswersPage('StaffMember')
  mergeInto(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() input: MergeInput,
  ): Promise<object> {
    return this.merge.run(actor, key, id, input);
  }

  /** A code for somebody whose WeChat account is lost, after proof of who they are. */
  @Right('member.rebind')
  @Post('members/:id/rebinding-code')
  @ApiCreatedResponse({ type: RebindingCodeView })
  rebindingCode(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: RebindingReasonInput,
  ): Promise<RebindingCodeView> {
    return this.issueCode.run(actor, id, reason);
  }

  /** Claims of cards above the merchant's limit, oldest first. */
  @Right('member.claimApprove')
  @Get('claims')
  @ApiOkResponse({ type: [ClaimView] })
  claims(): Promise<ClaimView[]> {
    return this.listClaims.run();
  }

  @Right('member.claimApprove')
  @Post('claims/:id/approval')
  @HttpCode(204)
  @ApiNoContentResponse()
  approve(@Caller() actor: StaffCaller, @Param('id', UlidPipe) id: string): Promise<void> {
    return this.decideClaim.approve(actor, id);
  }

  @Right('member.claimApprove')
  @Post('claims/:id/rejection')
  @HttpCode(204)
  @ApiNoContentResponse()
  reject(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: RebindingReasonInput,
  ): Promise<void> {
    return this.decideClaim.reject(actor, id, reason);
  }
}
