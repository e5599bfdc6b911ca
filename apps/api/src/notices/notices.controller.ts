import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, PageQuery, Right, type Actor } from '../platform/http';
import { NoticePage, SubscriptionsInput, SubscriptionTemplate } from './notices.dto';
import { OwnerNotices } from './owner-notices';

@ApiTags('owner')
@Right('me.notices')
@Controller('me')
export class NoticesController {
  constructor(private readonly notices: OwnerNotices) {}

  /** What I was told, newest first. */
  @Get('notices')
  @ApiOkResponse({ type: NoticePage })
  list(@Caller() actor: Actor, @Query() page: PageQuery): Promise<NoticePage> {
    return this.notices.page(actor.memberId, page);
  }

  /** I have seen them all. */
  @Post('notices/read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async read(@Caller() actor: Actor): Promise<void> {
    await this.notices.readAll(actor.memberId);
  }

  /** Which messages I may ask for. */
  @Get('subscription-templates')
  @ApiOkResponse({ type: [SubscriptionTemplate] })
  templates(): SubscriptionTemplate[] {
    return this.notices.offered();
  }

  /** What I tapped when WeChat asked whether it may send messages. */
  @Post('subscriptions')
  @HttpCode(204)
  @ApiNoContentResponse()
  async subscribe(@Caller() actor: Actor, @Body() input: SubscriptionsInput): Promise<void> {
    await this.notices.answered(actor.memberId, input.templates);
  }
}
