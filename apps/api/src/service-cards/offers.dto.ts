import { ApiProperty } from '@nestjs/swagger';
import { ServiceCardProductView } from './products.dto';

export class ServiceCardOffer extends ServiceCardProductView {
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'its uses without the card, fen; null of a pass and of hours',
  })
  worthFen: number | null;
}

export class ServiceCardTerms {
  @ApiProperty({ example: '2026-03' }) version: string;
  @ApiProperty({ example: '储值卡章程' }) title: string;
  @ApiProperty({ type: [String], example: ['没用的部分随时可退'] }) points: string[];
  @ApiProperty({ example: '储值卡为单用途预付卡，本金长期有效，可在本店各门店使用。' }) text: string;
}

export class ServiceCardOffers {
  @ApiProperty({ description: "the merchant's switch for prepaid cards" }) open: boolean;
  @ApiProperty({ type: ServiceCardTerms }) terms: ServiceCardTerms;
  @ApiProperty({ type: [ServiceCardOffer] }) offers: ServiceCardOffer[];
}
