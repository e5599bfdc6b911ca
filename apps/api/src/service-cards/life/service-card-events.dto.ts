import { ApiProperty } from '@nestjs/swagger';

const kinds = ['gift', 'extended', 'frozen', 'lost', 'restored', 'cars', 'handedOver'] as const;

export class ServiceCardEventView {
  @ApiProperty({ type: String, example: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' }) id: string;
  @ApiProperty({ enum: kinds }) kind: (typeof kinds)[number];
  @ApiProperty({ type: String, format: 'date-time', example: '2026-03-02T04:05:06.000Z' }) at: string;
  @ApiProperty({ type: String, nullable: true, example: '何立新', description: 'null: members, on their phones' })
  by: string | null;
  @ApiProperty({ type: String, nullable: true, example: '车主出差三个月' }) reason: string | null;
  @ApiProperty({
    ...{ type: String, nullable: true, example: '2026-12-31' },
    description: 'the last day, the plates or the member before',
  })
  before: string | null;
  @ApiProperty({
    ...{ type: String, nullable: true, example: '2027-03-31' },
    description: 'the last day, the plates or the member after; null for whoever reads of oneself',
  })
  after: string | null;
}
