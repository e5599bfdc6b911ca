import { ApiProperty } from '@nestjs/swagger';
import { CarView } from '../members';
import { CardFaceView } from '../prepaid';
import { PayAsk } from '../settlement';
import { ShopBrief } from '../shops';

export class Home {
  @ApiProperty({ example: '正衡车坊' }) merchantName: string;
  @ApiProperty({ type: ShopBrief, description: 'the shop of the last visit, else the first' }) shop: ShopBrief;
  @ApiProperty({ type: [ShopBrief] }) shops: ShopBrief[];
  @ApiProperty({ type: CardFaceView, nullable: true }) card: CardFaceView | null;
  @ApiProperty({ type: [CarView] }) cars: CarView[];
  @ApiProperty({ type: PayAsk, nullable: true, description: 'what a shop asks of me right now' })
  openAsk: PayAsk | null;
  @ApiProperty({ description: 'the merchant sells top-ups' }) topUpOpen: boolean;
  @ApiProperty({ type: 'integer' }) unreadNotices: number;
  @ApiProperty({ description: 'when this was read' }) at: string;
}
