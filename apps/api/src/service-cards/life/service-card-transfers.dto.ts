import { ApiProperty } from '@nestjs/swagger';
import type { ServiceCardKind } from '@cheyou/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { IsShopDay, ulidPattern } from '../../platform/http';
import { cardKinds } from '../products.dto';

const id = { type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' } as const;
const instant = { type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' } as const;
const day = { type: String, format: 'date', nullable: true, example: '2026-12-31' } as const;
const states = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
const servicesMax = 50;

export class ServiceCardTransferInput {
  @ApiProperty({ pattern: '^1\\d{10}$', example: '13900000002', description: "the receiver's verified phone" })
  @Matches(/^1\d{10}$/)
  phone: string;
}

export class ServiceCardAcceptanceInput {
  @ApiProperty({
    ...{ type: [Number], maxItems: servicesMax, example: [7] },
    description: 'what was shown as left of each service, in the order of `services`; 0 on an annual pass',
  })
  @IsArray()
  @ArrayMaxSize(servicesMax)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(100_000, { each: true })
  left: number[];
  @ApiProperty({ ...day, description: 'the last day as it was shown' }) @IsOptional() @IsShopDay() lastOn:
    string | null;
  @ApiProperty({
    type: [String],
    maxItems: 50,
    description: 'own cars it is to serve; empty where it serves every car',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(ulidPattern, { each: true })
  carIds: string[];
}

export class ServiceHandedOverView {
  @ApiProperty({ ...id, description: 'that of labour hours on a labour card, which counts them in tenths' })
  serviceId: string;
  @ApiProperty({ example: '标准洗车' }) serviceName: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null on an annual pass' }) left: number | null;
}

export class ServiceCardTransferView {
  @ApiProperty(id) id: string;
  @ApiProperty(id) cardId: string;
  @ApiProperty({ example: '洗车十次卡' }) name: string;
  @ApiProperty({ enum: cardKinds }) kind: ServiceCardKind;
  @ApiProperty({ enum: ['out', 'in'] }) direction: 'out' | 'in';
  @ApiProperty({ enum: states }) state: (typeof states)[number];
  @ApiProperty({ example: '林*', description: 'the other side, masked' }) otherName: string;
  @ApiProperty({ type: [ServiceHandedOverView], description: 'what would go over now, or what went over' })
  services: ServiceHandedOverView[];
  @ApiProperty({ ...day, description: 'null for ever, or not started' }) lastOn: string | null;
  @ApiProperty({ type: [String], nullable: true, example: ['城东店'], description: 'null serves everywhere' })
  shopNames: string[] | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null serves every car of its owner' })
  carsMax: number | null;
  @ApiProperty(instant) offeredAt: string;
  @ApiProperty(instant) expiresAt: string;
  @ApiProperty({ ...instant, nullable: true }) endedAt: string | null;
}
