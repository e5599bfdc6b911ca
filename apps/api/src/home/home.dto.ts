import { ApiProperty } from '@nestjs/swagger';
import type { UseUnit } from '@cheyou/domain';
import { CarView } from '../members';
import { CardFaceView } from '../prepaid';
import { PayAsk } from '../settlement';
import { ShopBrief } from '../shops';

export class HomeLapse {
  @ApiProperty({ type: String, format: 'date', example: '2026-12-31', description: 'the last day' }) on: string;
  @ApiProperty({ type: 'integer', description: 'how many of them' }) count: number;
}

export class HomePoints {
  @ApiProperty({ type: 'integer', description: 'what may be spent today' }) balance: number;
  @ApiProperty({ type: 'integer', description: 'earned, and to be spent later' }) frozen: number;
  @ApiProperty({ type: 'integer', description: 'taken back after it had been spent' }) debt: number;
  @ApiProperty({ type: 'integer', description: 'what the balance pays, fen' }) worthFen: number;
  @ApiProperty({ type: HomeLapse, nullable: true }) nextLapse: HomeLapse | null;
}

export class HomeUsesLapse extends HomeLapse {
  @ApiProperty({ enum: ['times', 'labourTenths'], description: 'what is counted' }) unit: UseUnit;
}

export class HomePackages {
  @ApiProperty({ type: 'integer', description: 'service cards that can be used, now or later' }) cards: number;
  @ApiProperty({ type: 'integer', description: 'of them those without a count' }) passes: number;
  @ApiProperty({ type: 'integer' }) usesLeft: number;
  @ApiProperty({ type: 'integer', description: 'labour hours that are left, in tenths' }) labourTenths: number;
  @ApiProperty({ type: HomeUsesLapse, nullable: true, description: 'uses or labour hours that go next' })
  nextLapse: HomeUsesLapse | null;
}

export class HomeCoupons {
  @ApiProperty({ type: 'integer', description: 'that may be used, now or later; a hundred at most' }) usable: number;
  @ApiProperty({ type: HomeLapse, nullable: true }) nextLapse: HomeLapse | null;
}

export class Home {
  @ApiProperty({ example: '正衡车坊' }) merchantName: string;
  @ApiProperty({ type: ShopBrief, description: 'the shop of the last visit, else the first' }) shop: ShopBrief;
  @ApiProperty({ type: [ShopBrief] }) shops: ShopBrief[];
  @ApiProperty({ type: CardFaceView, nullable: true }) card: CardFaceView | null;
  @ApiProperty({ type: HomePackages }) packages: HomePackages;
  @ApiProperty({ type: HomePoints }) points: HomePoints;
  @ApiProperty({ type: HomeCoupons }) coupons: HomeCoupons;
  @ApiProperty({ type: [CarView] }) cars: CarView[];
  @ApiProperty({ type: PayAsk, nullable: true, description: 'what a shop asks of me right now' })
  openAsk: PayAsk | null;
  @ApiProperty({ description: 'the merchant sells top-ups' }) topUpOpen: boolean;
  @ApiProperty({ type: 'integer' }) unreadNotices: number;
  @ApiProperty({ description: 'when this was read' }) at: string;
}
