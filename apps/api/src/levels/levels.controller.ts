import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, Right, UlidPipe, type Actor, type StaffCaller } from '../platform/http';
import { EditLevelRules } from './edit-level-rules';
import { LevelStore, type LevelsInForce } from './level.store';
import { Levels } from './levels';
import { LevelRulesInput, LevelRulesView, LevelView } from './levels.dto';

@ApiTags('levels')
@Controller()
export class LevelsController {
  constructor(
    private readonly db: Db,
    private readonly store: LevelStore,
    private readonly levels: Levels,
    private readonly editing: EditLevelRules,
  ) {}

  /** One's level, and what is missing to the next. */
  @Get('me/level')
  @Right('level.read')
  @ApiOkResponse({ type: LevelView })
  mine(@Caller() { memberId }: Actor): Promise<LevelView> {
    return this.levels.view(this.db, memberId);
  }

  /** A member's level. */
  @Get('staff/members/:id/level')
  @Right('level.readOfMember')
  @ApiOkResponse({ type: LevelView })
  ofMember(@Param('id', UlidPipe) id: string): Promise<LevelView> {
    return this.levels.view(this.db, id);
  }

  /** The levels in force. */
  @Get('staff/level-rules')
  @Right('levelRules.read')
  @ApiOkResponse({ type: LevelRulesView })
  async inForce(): Promise<LevelRulesView> {
    return viewOf(await this.store.inForce(this.db));
  }

  /** Puts new levels in force. */
  @Put('staff/level-rules')
  @Right('levelRules.edit')
  @ApiOkResponse({ type: LevelRulesView })
  async edit(@Caller() actor: StaffCaller, @Body() input: LevelRulesInput): Promise<LevelRulesView> {
    return viewOf(await this.editing.run(actor, input));
  }
}

const viewOf = ({ version, windowMonths, levels }: LevelsInForce): LevelRulesView => ({
  version,
  windowMonths,
  levels: [...levels],
});
