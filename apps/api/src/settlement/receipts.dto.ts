import { ApiProperty } from '@nestjs/swagger';
import { ShopBrief } from '../shops';
import { SaleView } from './sales.dto';
import { SettlementView } from './settlements.dto';

export class ReceiptUse {
  @ApiProperty({ example: '洗车十次卡' }) cardName: string;
  @ApiProperty({ description: 'what it was used for', example: '精致洗车' }) name: string;
  @ApiProperty({ type: 'integer', example: 1 }) times: number;
}

export class Receipt {
  @ApiProperty({ example: '正衡车坊' }) merchantName: string;
  @ApiProperty({ type: ShopBrief }) shop: ShopBrief;
  @ApiProperty({ type: SaleView }) sale: SaleView;
  @ApiProperty({ type: SettlementView }) settlement: SettlementView;
  @ApiProperty({ type: [ReceiptUse], description: 'uses of service cards, also what came back since' })
  uses: ReceiptUse[];
  @ApiProperty({ type: [String], description: 'names of the coupons it took', example: ['新客满百减二十'] })
  coupons: string[];
}

export class VisitLine {
  @ApiProperty() saleId: string;
  @ApiProperty() settlementId: string;
  @ApiProperty({ example: '2026-11-21' }) on: string;
  @ApiProperty() at: string;
  @ApiProperty({ example: '精洗' }) title: string;
  @ApiProperty({ example: '青羊店' }) shopName: string;
  @ApiProperty({ type: String, nullable: true }) plate: string | null;
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
  @ApiProperty({ example: '储值卡' }) tenders: string;
  @ApiProperty() reversed: boolean;
}

export class VisitPage {
  @ApiProperty({ type: [VisitLine] }) items: VisitLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
