import { ApiProperty } from '@nestjs/swagger';
import { tenderMethods } from '@cheyou/domain';
import { CardFaceView } from '../prepaid';
import { PayAsk } from './asks.dto';
import { SettlementFactsView } from './facts.dto';
import { ProofView } from './member-codes.dto';
import { SuggestedWishes } from './settlements.dto';

export class SaleQuote {
  @ApiProperty() saleId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ type: SettlementFactsView }) facts: SettlementFactsView;
  @ApiProperty({ type: SuggestedWishes }) suggested: SuggestedWishes;
  @ApiProperty({ type: 'integer', description: 'fen' }) quotedFen: number;
  @ApiProperty({ type: CardFaceView, nullable: true }) card: CardFaceView | null;
  @ApiProperty({ type: ProofView, nullable: true }) proof: ProofView | null;
  @ApiProperty({ type: PayAsk, nullable: true }) ask: PayAsk | null;
  @ApiProperty({ type: 'integer', description: 'how much this caller may debit without the member, fen' })
  mayOverrideFen: number;
  @ApiProperty({ enum: tenderMethods, isArray: true }) methods: string[];
}

/** What an owner who is asked may choose from, planned on the phone by planSettlement of the domain package. */
export class PayAskChoices {
  @ApiProperty({ type: SettlementFactsView, description: 'nothing in it is anybody else’s' })
  facts: SettlementFactsView;
  @ApiProperty({ type: SuggestedWishes, description: 'what is asked; tenders but WeChat are the counter’s' })
  asked: SuggestedWishes;
  @ApiProperty({ type: 'integer', description: 'fen' }) quotedFen: number;
}
