import { ApiProperty } from '@nestjs/swagger';
import { tenderMethods } from '@cheyou/domain';
import { CardFaceView } from '../prepaid';
import { PayAsk } from './asks.dto';
import { SettlementFactsView } from './facts.dto';
import { ProofView } from './member-codes.dto';
import { PrepaidWishInput, TenderWishInput, UseWishInput } from './settlements.dto';

export class SuggestedWishes {
  @ApiProperty({ type: [UseWishInput] }) uses: UseWishInput[];
  @ApiProperty({ type: [String] }) couponIds: string[];
  @ApiProperty({ type: 'integer' }) points: number;
  @ApiProperty({ type: PrepaidWishInput, nullable: true }) prepaid: PrepaidWishInput | null;
  @ApiProperty({ type: [TenderWishInput] }) tenders: TenderWishInput[];
}

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
