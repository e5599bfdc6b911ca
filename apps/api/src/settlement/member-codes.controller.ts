import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, type StaffCaller } from '../platform/http';
import { ProofView, VerifyCodeInput } from './member-codes.dto';
import { ShowSales } from './show-sales';
import { VerifyMemberCode } from './verify-member-code';

@ApiTags('sales')
@Controller('staff/member-codes')
export class MemberCodesController {
  constructor(
    private readonly verifying: VerifyMemberCode,
    private readonly show: ShowSales,
  ) {}

  /** Turns a scanned or typed member code into a proof for one sale, good for five minutes. */
  @Post('verification')
  @HttpCode(200)
  @Right('memberCode.verify')
  @ApiOkResponse({ type: ProofView })
  async verify(@Caller() actor: StaffCaller, @Body() { code, saleId }: VerifyCodeInput): Promise<ProofView> {
    return this.show.proof(await this.verifying.run(actor, code, saleId));
  }
}
