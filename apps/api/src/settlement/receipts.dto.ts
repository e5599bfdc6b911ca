import { ApiProperty } from '@nestjs/swagger';
import { ShopBrief } from '../shops';
import { SaleView } from './sales.dto';
import { SettlementView } from './settlements.dto';

export class Receipt {
  @ApiProperty({ example: '正衡车坊' }) merchantName: string;
  @ApiProperty({ type: ShopBrief }) shop: ShopBrief;
  @ApiProperty({ type: SaleView }) sale: SaleView;
  @ApiProperty({ type: SettlementView }) settlement: SettlementView;
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
