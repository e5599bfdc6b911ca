import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, PageQuery, Right, type Actor } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { GiftPoints } from './gift-points';
import { GiftInput, PointsPageView, PointsView } from './points.dto';
import { ReadPoints } from './read-points';

@ApiTags('points')
@Controller('me/points')
export class MyPointsController {
  constructor(
    private readonly reading: ReadPoints,
    private readonly giving: GiftPoints,
  ) {}

  /** What one has, and what lapses when. */
  @Get()
  @Right('points.read')
  @ApiOkResponse({ type: PointsView })
  mine(@Caller() { memberId }: Actor): Promise<PointsView> {
    return this.reading.of(memberId);
  }

  /** How they came and went, newest first. */
  @Get('movements')
  @Right('points.read')
  @ApiOkResponse({ type: PointsPageView })
  movements(@Caller() { memberId }: Actor, @Query() page: PageQuery): Promise<PointsPageView> {
    return this.reading.movements(memberId, page);
  }

  /** Gives points to another member. */
  @Post('gifts')
  @HttpCode(204)
  @Keyed()
  @Right('points.give')
  @ApiNoContentResponse()
  give(@Key() key: RequestKey, @Caller() actor: Actor, @Body() gift: GiftInput): Promise<void> {
    return this.giving.run(key, actor, gift);
  }
}
