import { ApiProperty } from '@nestjs/swagger';
import type { ServiceCardKind, ServiceCardState, UseUnit, Validity } from '@cheyou/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsShopDay, ulidPattern } from '../platform/http';
import type { SwitchedState } from './freeze-service-card';
import { cardKinds, LabourView, starts } from './products.dto';
import type { UseState } from './service-card-use.store';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const day = { type: String, format: 'date', nullable: true, example: '2026-12-31' } as const;
const whole = { type: 'integer', nullable: true } as const;
const states: readonly ServiceCardState[] = ['active', 'frozen', 'lost', 'refunded', 'closed'];
const switched: readonly SwitchedState[] = ['active', 'frozen', 'lost'];
const units: readonly UseUnit[] = ['times', 'labourTenths'];
const useStates: readonly UseState[] = ['held', 'done', 'released', 'reversed'];

export class ServiceOnCardView {
  @ApiProperty(id) serviceId: string;
  @ApiProperty({ example: '标准洗车' }) serviceName: string;
  @ApiProperty({ ...whole, description: 'null on an annual pass, which only its caps limit' }) granted: number | null;
  @ApiProperty(whole) left: number | null;
  @ApiProperty({ type: 'integer' }) used: number;
  @ApiProperty({ type: 'integer', description: 'what was left on the last day' }) lapsed: number;
  @ApiProperty(whole) perDayMax: number | null;
  @ApiProperty(whole) perMonthMax: number | null;
  @ApiProperty({ type: 'integer' }) usedToday: number;
  @ApiProperty({ type: 'integer' }) usedThisMonth: number;
  @ApiProperty({ type: 'integer', description: "what of the card's price falls on it" }) priceFen: number;
}

export class CarOnCardView {
  @ApiProperty(id) id: string;
  @ApiProperty({ type: String, nullable: true, example: '川A8K2M7' }) plate: string | null;
}

export class ServiceCardView {
  @ApiProperty(id) id: string;
  @ApiProperty({ enum: cardKinds }) kind: ServiceCardKind;
  @ApiProperty({ example: '洗车十次卡' }) name: string;
  @ApiProperty({ enum: states }) state: ServiceCardState;
  @ApiProperty({ enum: starts }) startsWith: Validity['startsWith'];
  @ApiProperty({ ...day, description: 'null before the first use of a card that starts with it' })
  startsOn: string | null;
  @ApiProperty({ ...day, description: 'the last day of use, an extension included; null for ever, or not started' })
  lastOn: string | null;
  @ApiProperty() extended: boolean;
  @ApiProperty({ description: 'what was left on the last day is written off' }) lapsed: boolean;
  @ApiProperty({ type: [String], nullable: true, description: 'null serves everywhere' }) shopIds: string[] | null;
  @ApiProperty({ type: [String], nullable: true }) shopNames: string[] | null;
  @ApiProperty({ type: [CarOnCardView], description: 'the cars bound to it' }) cars: CarOnCardView[];
  @ApiProperty({ ...whole, description: 'null serves every car of its owner' }) carsMax: number | null;
  @ApiProperty({ ...whole, description: 'null as often as one likes' }) carChangesLeft: number | null;
  @ApiProperty() transferable: boolean;
  @ApiProperty({ type: LabourView, nullable: true, description: 'with it the one count is of labour hours, in tenths' })
  labour: LabourView | null;
  @ApiProperty({ type: [ServiceOnCardView] }) services: ServiceOnCardView[];
  @ApiProperty({ type: 'integer' }) priceFen: number;
  @ApiProperty({ description: 'the shop gave it' }) gift: boolean;
  @ApiProperty({
    ...{ type: String, nullable: true, example: '2026-03' },
    description: 'of the terms for prepaid cards its buyer accepted; null when it was not sold',
  })
  termsVersion: string | null;
  @ApiProperty({ type: String, format: 'date' }) boughtOn: string;
  @ApiProperty({ example: '城东店' }) boughtAtShopName: string;
}

export class CardUseView {
  @ApiProperty(id) id: string;
  @ApiProperty(id) settlementId: string;
  @ApiProperty({ example: '标准洗车', description: 'what it was used for' }) serviceName: string;
  @ApiProperty({ type: 'integer' }) times: number;
  @ApiProperty({ enum: units, description: 'what `times` counts' }) unit: UseUnit;
  @ApiProperty({ type: 'integer', description: "what of the card's price they are worth" }) valueFen: number;
  @ApiProperty({ type: String, format: 'date' }) usedOn: string;
  @ApiProperty({ enum: useStates, description: '`held` waits for the bill; `released` and `reversed` came back' })
  state: UseState;
  @ApiProperty() shopName: string;
  @ApiProperty({ type: String, nullable: true }) plate: string | null;
  @ApiProperty({ description: 'instant, UTC' }) at: string;
}

export class CardUsePageView {
  @ApiProperty({ type: [CardUseView] }) items: CardUseView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class ServiceCardGiftInput {
  @ApiProperty({ ...id, description: 'the version of the offer that was shown' }) @Matches(ulidPattern) version: string;
  @ApiProperty({ ...id, nullable: true, description: "the member's car it is given for" })
  @IsOptional()
  @Matches(ulidPattern)
  carId: string | null;
  @ApiProperty({ minLength: 2, maxLength: 200, example: '交车赠送' }) @IsString() @Length(2, 200) reason: string;
}

export class ExtensionInput {
  @ApiProperty({ type: String, format: 'date', description: 'the new last day', example: '2027-03-31' })
  @IsShopDay()
  until: string;
  @ApiProperty({ minLength: 2, maxLength: 200 }) @IsString() @Length(2, 200) reason: string;
}

export class CardStateInput {
  @ApiProperty({ enum: switched }) @IsIn(switched) state: SwitchedState;
  @ApiProperty({ minLength: 2, maxLength: 200 }) @IsString() @Length(2, 200) reason: string;
}

export class CardCarsInput {
  @ApiProperty({ type: [String], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  carIds: string[];
  @ApiProperty({ minLength: 2, maxLength: 200 }) @IsString() @Length(2, 200) reason: string;
}
