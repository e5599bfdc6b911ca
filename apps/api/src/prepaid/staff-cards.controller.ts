import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Right, UlidPipe } from '../platform/http';
import { CardDetail, CardStatement, RefundQuoteView, StatementQueryDto } from './cards.dto';
import { ReadCards } from './read-cards';
import { ReadStatement } from './read-statement';

/** A member's card as the counter explains it to its owner: the same lots, lines and quote that stand on the owner's phone. */
@ApiTags('cards')
@Controller('staff/cards')
export class StaffCardsController {
  constructor(
    private readonly cards: ReadCards,
    private readonly statement: ReadStatement,
  ) {}

  /** A card with the lots its balance is made of. */
  @Get(':id')
  @Right('card.read')
  @ApiOkResponse({ type: CardDetail })
  one(@Param('id', UlidPipe) id: string): Promise<CardDetail> {
    return this.cards.one('merchant', id);
  }

  /** A month of a card's movements. */
  @Get(':id/statement')
  @Right('card.read')
  @ApiOkResponse({ type: CardStatement })
  movements(@Param('id', UlidPipe) id: string, @Query() query: StatementQueryDto): Promise<CardStatement> {
    return this.statement.run('merchant', id, query);
  }

  /** What the card would give back today; asking changes nothing. */
  @Get(':id/refund-quote')
  @Right('card.refundQuote')
  @ApiOkResponse({ type: RefundQuoteView })
  refundQuote(@Param('id', UlidPipe) id: string): Promise<RefundQuoteView> {
    return this.cards.refundQuote('merchant', id);
  }
}
