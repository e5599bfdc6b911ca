import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, PageQuery, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { AdjustPoints } from './adjust-points';
import { EditPointRules } from './edit-point-rules';
import { PointRulesStore } from './point-rules.store';
import {
  AdjustPointsInput,
  PointRulesInput,
  PointRulesView,
  PointsPageView,
  PointsView,
  pointRulesView,
} from './points.dto';
import { ReadPoints } from './read-points';

@ApiTags('points')
@Controller('staff')
export class StaffPointsController {
  constructor(
    private readonly db: Db,
    private readonly rules: PointRulesStore,
    private readonly editing: EditPointRules,
    private readonly reading: ReadPoints,
    private readonly adjusting: AdjustPoints,
  ) {}

  /** The rules in force. */
  @Get('point-rules')
  @Right('pointRules.read')
  @ApiOkResponse({ type: PointRulesView })
  async inForce(): Promise<PointRulesView> {
    return pointRulesView(await this.rules.inForce(this.db));
  }

  /** Puts new rules in force. */
  @Put('point-rules')
  @Right('pointRules.edit')
  @ApiOkResponse({ type: PointRulesView })
  async edit(@Caller() actor: StaffCaller, @Body() input: PointRulesInput): Promise<PointRulesView> {
    return pointRulesView(await this.editing.run(actor, input));
  }

  /** A member's points. */
  @Get('members/:id/points')
  @Right('points.readOfMember')
  @ApiOkResponse({ type: PointsView })
  ofMember(@Param('id', UlidPipe) id: string): Promise<PointsView> {
    return this.reading.of(id);
  }

  /** How a member's points came and went. */
  @Get('members/:id/points/movements')
  @Right('points.readOfMember')
  @ApiOkResponse({ type: PointsPageView })
  movements(@Param('id', UlidPipe) id: string, @Query() page: PageQuery): Promise<PointsPageView> {
    return this.reading.movements(id, page);
  }

  /** Gives or takes points by hand. */
  @Post('members/:id/points/adjustments')
  @HttpCode(204)
  @Keyed()
  @Right('points.adjust')
  @ApiNoContentResponse()
  adjust(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: AdjustPointsInput,
  ): Promise<void> {
    return this.adjusting.run(key, actor, id, input);
  }
}
