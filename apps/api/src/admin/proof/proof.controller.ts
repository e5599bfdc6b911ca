import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, type StaffCaller } from '../../platform/http';
import { ProofRuns } from './proof.dto';
import { RunProof } from './run-proof';
import { ShowProof } from './show-proof';

@ApiTags('proof')
@Controller('staff/proof')
export class ProofController {
  constructor(
    private readonly showing: ShowProof,
    private readonly running: RunProof,
  ) {}

  /** The last runs of the invariants and of the seal check. */
  @Get()
  @Right('proof.read')
  @ApiOkResponse({ type: ProofRuns })
  show(): Promise<ProofRuns> {
    return this.showing.run();
  }

  /** Asks the database now whether every promise holds. */
  @Post('invariants')
  @HttpCode(200)
  @Right('proof.run')
  @ApiOkResponse({ type: ProofRuns })
  async invariants(@Caller() actor: StaffCaller): Promise<ProofRuns> {
    await this.running.start('invariants', actor);
    return this.showing.run();
  }

  /** Checks now whether the sealed past is as it was written. */
  @Post('seals')
  @HttpCode(200)
  @Right('proof.run')
  @ApiOkResponse({ type: ProofRuns })
  async seals(@Caller() actor: StaffCaller): Promise<ProofRuns> {
    await this.running.start('seals', actor);
    return this.showing.run();
  }
}
