import { ApiProperty } from '@nestjs/swagger';
import type { UseUnit } from '@cheyou/domain';
import { ShopBrief } from '../shops';
import { SaleView } from './sales.dto';
import { SettlementView } from './settlements.dto';

/** A count that a bill changed, as it was then: what came and went since changes nothing of it. */
export class CountChange {
  @ApiProperty({ type: 'integer', example: 6 }) before: number;
  @ApiProperty({ type: 'integer', example: 5 }) after: number;
}

export class CardUse {
  @ApiProperty({ example: '洗车十次卡' }) cardName: string;
  @ApiProperty({ description: 'what it was used for', example: '精致洗车' }) name: string;
  @ApiProperty({ type: 'integer', example: 1 }) times: number;
  @ApiProperty({ enum: ['times', 'labourTenths'], description: 'what `times` counts' }) unit: UseUnit;
}

export class ReceiptUse extends CardUse {
  @ApiProperty({ type: CountChange, nullable: true, description: 'left of it; null on an annual pass' })
  left: CountChange | null;
}

export class ReceiptPoints {
  @ApiProperty({ type: 'integer', example: 800 }) spent: number;
  @ApiProperty({ type: 'integer', description: '0 while the bill waits to be paid', example: 620 }) earned: number;
  @ApiProperty({ type: 'integer', description: 'of those earned, what settled a debt', example: 0 })
  debtSettled: number;
  @ApiProperty({ type: CountChange, nullable: true, description: 'points on the account, those not usable yet too' })
  balance: CountChange | null;
}

/** How money that goes back stands: WeChat has it, somebody at the shop has to pay it, it has arrived, or it isn't the payer's: the card was handed on and its new owner got it. */
export const moneyBacks = ['sent', 'due', 'paid', 'handedOn'] as const;
export type MoneyBack = (typeof moneyBacks)[number];

export class Receipt {
  @ApiProperty({ example: '正衡车坊' }) merchantName: string;
  @ApiProperty({ type: ShopBrief }) shop: ShopBrief;
  @ApiProperty({ type: SaleView }) sale: SaleView;
  @ApiProperty({ type: SettlementView }) settlement: SettlementView;
  @ApiProperty({ type: [ReceiptUse], description: 'uses of service cards, also what came back since' })
  uses: ReceiptUse[];
  @ApiProperty({ type: ReceiptPoints, nullable: true, description: 'null when it moved no points' })
  points: ReceiptPoints | null;
  @ApiProperty({ type: [String], description: 'names of the coupons it took', example: ['新客满百减二十'] })
  coupons: string[];
  @ApiProperty({
    ...{ enum: moneyBacks, type: String, nullable: true },
    description:
      'how what goes back of the bill stands, whole or in part: the furthest from the payer; null: nothing does',
  })
  moneyBack: MoneyBack | null;
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
  @ApiProperty({ enum: ['none', 'part', 'all'], description: 'of its lines, line by line' }) wentBack:
    'none' | 'part' | 'all';
}

export class VisitPage {
  @ApiProperty({ type: [VisitLine] }) items: VisitLine[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
