import { ApiProperty } from '@nestjs/swagger';
import { CarView } from '../members';
import { CardFaceView } from '../prepaid';
import { SaleBrief, VisitLine } from '../settlement';
import { ShopBrief } from '../shops';

export class MemberBrief {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, example: '138****5678' }) phoneMasked: string | null;
  @ApiProperty() named: boolean;
  @ApiProperty({ description: 'a WeChat account belongs to it' }) claimed: boolean;
  @ApiProperty({ type: String, nullable: true, example: '6208' }) cardTail: string | null;
  @ApiProperty({ type: 'integer', description: 'fen' }) balanceFen: number;
}

export class StaffCar {
  @ApiProperty({ type: CarView }) car: CarView;
  @ApiProperty({ type: [MemberBrief] }) members: MemberBrief[];
  @ApiProperty({ type: 'integer' }) visits: number;
  @ApiProperty({ type: String, nullable: true }) lastVisitOn: string | null;
  @ApiProperty() walkIn: boolean;
  @ApiProperty() offerCard: boolean;
  @ApiProperty({ type: [VisitLine] }) recent: VisitLine[];
}

export class StaffMember {
  @ApiProperty() id: string;
  @ApiProperty({ type: String, nullable: true, example: '林知远' }) name: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'masked for roles without the right' }) phone:
    string | null;
  @ApiProperty() named: boolean;
  @ApiProperty() wechatBound: boolean;
  @ApiProperty() memberSince: string;
  @ApiProperty({ type: String, nullable: true }) note: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['male', 'female'] }) gender: string | null;
  @ApiProperty({ type: String, nullable: true, example: '1986-05-20' }) birthOn: string | null;
  @ApiProperty({ type: [CardFaceView] }) cards: CardFaceView[];
  @ApiProperty({ type: [String], example: ['8800123'], description: 'of an old system; one that is a phone is masked' })
  oldCardNumbers: string[];
  @ApiProperty({ type: [CarView] }) cars: CarView[];
  @ApiProperty({ type: 'integer' }) visits: number;
  @ApiProperty({ type: String, nullable: true }) lastVisitOn: string | null;
  @ApiProperty({ type: 'integer', description: 'within a year, fen' }) spentYearFen: number;
  @ApiProperty({ type: 'integer', description: 'within a year, fen' }) averageTicketFen: number;
  @ApiProperty({ type: [VisitLine] }) recent: VisitLine[];
}

export class MethodSum {
  @ApiProperty({ example: 'cash' }) method: string;
  @ApiProperty({ example: '现金' }) label: string;
  @ApiProperty({
    ...{ type: 'integer', nullable: true, example: 6_800 },
    description: 'null: cash, which whoever counts the drawer is not told',
  })
  fen: number | null;
  @ApiProperty({ type: 'integer' }) count: number;
}

export class DaySums {
  @ApiProperty({ type: 'integer', description: 'what was settled less what was reversed, without rounding, fen' })
  revenueFen: number;
  @ApiProperty({ type: 'integer', description: 'money that came in: tenders and top-ups, fen' }) cashInFen: number;
  @ApiProperty({ type: 'integer', description: 'paid onto cards, fen' }) topUpFen: number;
  @ApiProperty({ type: 'integer', description: 'paid from cards, principal and bonus, fen' }) prepaidFen: number;
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty({ type: 'integer' }) visits: number;
  @ApiProperty({ type: 'integer' }) newMembers: number;
  @ApiProperty({ type: [MethodSum] }) byMethod: MethodSum[];
}

export class DaySaleRow {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['sale', 'topUp'] }) kind: 'sale' | 'topUp';
  @ApiProperty() number: string;
  @ApiProperty() at: string;
  @ApiProperty({ type: String, nullable: true }) plate: string | null;
  @ApiProperty({ type: String, nullable: true }) plateKind: string | null;
  @ApiProperty() title: string;
  @ApiProperty({ type: String, nullable: true }) memberName: string | null;
  @ApiProperty({ type: 'integer', description: 'fen' }) totalFen: number;
  @ApiProperty({ example: '储值卡、现金' }) methods: string;
  @ApiProperty({ example: 'settled' }) state: string;
  @ApiProperty() by: string;
  @ApiProperty({ type: String, nullable: true }) settlementId: string | null;
}

export class DaySales {
  @ApiProperty({ example: '2026-11-21' }) on: string;
  @ApiProperty() shopId: string;
  @ApiProperty({ type: DaySums }) sums: DaySums;
  @ApiProperty({ type: [DaySaleRow] }) items: DaySaleRow[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class Desk {
  @ApiProperty({ type: ShopBrief }) shop: ShopBrief;
  @ApiProperty() on: string;
  @ApiProperty({ type: DaySums }) sums: DaySums;
  @ApiProperty({ type: [SaleBrief] }) openSales: SaleBrief[];
  @ApiProperty({
    type: 'integer',
    description: 'top-ups, reversals, refunds and cash differences that wait for a second person',
  })
  approvals: number;
  @ApiProperty({ type: 'integer', description: 'refunds that somebody has to pay out by hand' }) payOuts: number;
  @ApiProperty({ type: 'integer' }) incidents: number;
  @ApiProperty({ type: 'integer' }) claims: number;
}
