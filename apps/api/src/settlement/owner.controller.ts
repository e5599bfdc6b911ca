import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PaymentOrderView } from '../payments';
import { Db } from '../platform/database';
import { Caller, PageQuery, Right, UlidPipe, type Actor } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { AnswerAsk } from './answer-ask';
import { AnswerOtherwise } from './answer-otherwise';
import { OwnChoiceInput, PayAsk } from './asks.dto';
import { MemberCode } from './member-codes.dto';
import { OwnerAsks } from './owner-asks';
import { PayAskChoices } from './quotes.dto';
import { Receipt, VisitPage } from './receipts.dto';
import { Receipts } from './receipts';
import { ShowMemberCode } from './show-member-code';

@ApiTags('owner')
@Controller('me')
export class OwnerController {
  constructor(
    private readonly db: Db,
    private readonly codes: ShowMemberCode,
    private readonly asks: OwnerAsks,
    private readonly answering: AnswerAsk,
    private readonly choosing: AnswerOtherwise,
    private readonly receipts: Receipts,
  ) {}

  /** A new member code: eight digits and a QR code for a minute. */
  @Post('member-code')
  @Right('memberCode.create')
  @ApiCreatedResponse({ type: MemberCode })
  memberCode(@Caller() actor: Actor): Promise<MemberCode> {
    return this.codes.run(actor.memberId);
  }

  /** What a shop asks of me right now; polled while the app is open. */
  @Get('pay-asks')
  @Right('payAsk.answer')
  @ApiOkResponse({ type: [PayAsk] })
  payAsks(@Caller() actor: Actor): Promise<PayAsk[]> {
    return this.asks.live(actor.memberId);
  }

  @Get('pay-asks/:id')
  @Right('payAsk.answer')
  @ApiOkResponse({ type: PayAsk })
  payAsk(@Caller() actor: Actor, @Param('id', UlidPipe) id: string): Promise<PayAsk> {
    return this.asks.one(actor.memberId, id);
  }

  /** My tap: the card may be debited for this sale. */
  @Post('pay-asks/:id/approval')
  @HttpCode(200)
  @Right('payAsk.answer')
  @Keyed()
  @ApiOkResponse({ type: PayAsk })
  async approve(@Caller() actor: Actor, @Key() key: RequestKey, @Param('id', UlidPipe) id: string): Promise<PayAsk> {
    await this.answering.run(key, actor, id, 'approved');
    return this.asks.one(actor.memberId, id);
  }

  /** What I may choose from; the phone plans it with planSettlement of the domain package. */
  @Get('pay-asks/:id/choices')
  @Right('payAsk.answer')
  @ApiOkResponse({ type: PayAskChoices })
  choices(@Caller() actor: Actor, @Param('id', UlidPipe) id: string): Promise<PayAskChoices> {
    return this.asks.choices(actor.memberId, id);
  }

  /** My tap with another combination: it is planned anew, and what the counter takes in other ways stays as it is. */
  @Post('pay-asks/:id/choice')
  @HttpCode(200)
  @Right('payAsk.answer')
  @Keyed()
  @ApiOkResponse({ type: PayAsk })
  async choose(
    @Caller() actor: Actor,
    @Key() key: RequestKey,
    @Param('id', UlidPipe) id: string,
    @Body() { prepaid = null, ...choice }: OwnChoiceInput,
  ): Promise<PayAsk> {
    await this.choosing.run(key, actor, id, { ...choice, prepaid });
    return this.asks.one(actor.memberId, id);
  }

  @Post('pay-asks/:id/decline')
  @HttpCode(200)
  @Right('payAsk.answer')
  @Keyed()
  @ApiOkResponse({ type: PayAsk })
  async decline(@Caller() actor: Actor, @Key() key: RequestKey, @Param('id', UlidPipe) id: string): Promise<PayAsk> {
    await this.answering.run(key, actor, id, 'declined');
    return this.asks.one(actor.memberId, id);
  }

  /** What WeChat's pay sheet needs to pay the rest; safe to repeat. */
  @Post('pay-asks/:id/wechat-order')
  @HttpCode(200)
  @Right('payment.pay')
  @ApiOkResponse({ type: PaymentOrderView })
  payRest(@Caller() actor: Actor, @Param('id', UlidPipe) id: string): Promise<PaymentOrderView> {
    return this.asks.payRest(actor, id);
  }

  @Get('receipts/:id')
  @Right('me.receipts')
  @ApiOkResponse({ type: Receipt })
  receipt(@Caller() actor: Actor, @Param('id', UlidPipe) id: string): Promise<Receipt> {
    return this.receipts.forMember(actor.memberId, id);
  }

  @Get('visits')
  @Right('me.receipts')
  @ApiOkResponse({ type: VisitPage })
  visits(@Caller() actor: Actor, @Query() page: PageQuery): Promise<VisitPage> {
    return this.receipts.visits(this.db, { memberId: actor.memberId }, page);
  }
}
