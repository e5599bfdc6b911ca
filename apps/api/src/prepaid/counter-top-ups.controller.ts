import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { DecideCounterTopUp } from './decide-counter-top-up';
import { ReadTopUpOptions } from './read-top-up-options';
import { TakeCounterTopUp } from './take-counter-top-up';
import { TopUpViews } from './top-up-views';
import {
  CounterReasonInput,
  CounterTopUp,
  CounterTopUpInput,
  CounterTopUpPage,
  CounterTopUpQuery,
  TopUpOptions,
} from './top-ups.dto';
import { UndoCounterTopUp } from './undo-counter-top-up';

@ApiTags('counter top-ups')
@Controller('staff')
export class CounterTopUpsController {
  constructor(
    private readonly options: ReadTopUpOptions,
    private readonly taking: TakeCounterTopUp,
    private readonly deciding: DecideCounterTopUp,
    private readonly undoing: UndoCounterTopUp,
    private readonly views: TopUpViews,
  ) {}

  /** What a member can top up at the counter. */
  @Get('members/:id/top-up-options')
  @Right('counterTopUp.create')
  @ApiOkResponse({ type: TopUpOptions })
  topUpOptions(@Param('id', UlidPipe) memberId: string): Promise<TopUpOptions> {
    return this.options.run(memberId);
  }

  /** Takes money for a member's card; above a limit it waits for a second person. */
  @Post('members/:id/top-ups')
  @Keyed()
  @Right('counterTopUp.create')
  @ApiCreatedResponse({ type: CounterTopUp })
  take(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) memberId: string,
    @Body() input: CounterTopUpInput,
  ): Promise<CounterTopUp> {
    return this.taking.run(key, actor, memberId, { ...input, receivedFen: input.receivedFen ?? null });
  }

  /** Counter top-ups of the shop, newest first. */
  @Get('top-ups')
  @Right('counterTopUp.read')
  @ApiOkResponse({ type: CounterTopUpPage })
  list(@Caller() actor: StaffCaller, @Query() query: CounterTopUpQuery): Promise<CounterTopUpPage> {
    return this.views.page(actor, query);
  }

  /** The second person agrees: the card is credited. */
  @Post('top-ups/:id/approval')
  @HttpCode(200)
  @Keyed()
  @Right('counterTopUp.approve')
  @ApiOkResponse({ type: CounterTopUp })
  approve(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
  ): Promise<CounterTopUp> {
    return this.deciding.approve(key, actor, id);
  }

  /** The second person refuses: nothing is credited, the money is given back. */
  @Post('top-ups/:id/rejection')
  @HttpCode(200)
  @Right('counterTopUp.approve')
  @ApiOkResponse({ type: CounterTopUp })
  reject(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CounterReasonInput,
  ): Promise<CounterTopUp> {
    return this.deciding.reject(actor, id, reason);
  }

  /** Takes a wrong top-up back while nothing of it was used. */
  @Post('top-ups/:id/undo')
  @HttpCode(200)
  @Keyed()
  @Right('counterTopUp.undo')
  @ApiOkResponse({ type: CounterTopUp })
  undo(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { reason }: CounterReasonInput,
  ): Promise<CounterTopUp> {
    return this.undoing.run(key, actor, id, reason);
  }
}
