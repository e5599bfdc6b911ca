import { ApiProperty } from '@nestjs/swagger';

export const carUsages = ['private', 'official', 'commercial'] as const;
const plateKinds = [
  'ordinary',
  'newEnergySmall',
  'newEnergyLarge',
  'trailer',
  'learner',
  'police',
  'hongkong',
  'macau',
  'consulate',
  'embassy',
  'emergency',
  'military',
  'civilAviation',
  'temporary',
  'none',
] as const;

const id = { example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' };
const day = { type: String, nullable: true, example: '2027-03-31' } as const;

/** Somebody who drives the car and isn't its owner. */
export class DriverView {
  @ApiProperty(id) memberId: string;
  @ApiProperty({ example: '周小云' }) name: string;
  @ApiProperty({ description: 'may spend the card of the owner on this car' }) maySpend: boolean;
  @ApiProperty({ format: 'date-time' }) since: string;
}

/** A car as one member or the staff see it. */
export class CarView {
  @ApiProperty(id) id: string;
  @ApiProperty({ type: String, nullable: true, description: 'normalised, without the dot', example: '川A8K2M7' })
  plate: string | null;
  @ApiProperty({ enum: plateKinds }) plateKind: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'masked for roles without the right',
    example: 'LSVAM4187C2184841',
  })
  vin: string | null;
  @ApiProperty({ description: 'its check digit is wrong where that is no error' }) vinDoubtful: boolean;
  @ApiProperty({ type: String, nullable: true, example: '大众' }) brand: string | null;
  @ApiProperty({ type: String, nullable: true, example: '朗逸' }) series: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 2021 }) modelYear: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 36_500 }) odometerKm: number | null;
  @ApiProperty(day) odometerOn: string | null;
  @ApiProperty(day) insuranceUntil: string | null;
  @ApiProperty(day) inspectionUntil: string | null;
  @ApiProperty(day) sanbaoUntilOn: string | null;
  @ApiProperty({ enum: carUsages }) usage: 'private' | 'official' | 'commercial';
  @ApiProperty(day) firstRegisteredOn: string | null;
  @ApiProperty({ description: 'the member looked at may spend on this car' }) maySpend: boolean;
  @ApiProperty({ description: 'the member looked at owns it; for staff without a member: anybody does' })
  owned: boolean;
  @ApiProperty({ type: () => [DriverView], description: 'told to the owner and to staff' }) drivers: DriverView[];
}
