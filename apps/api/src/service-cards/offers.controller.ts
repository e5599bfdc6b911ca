import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Right } from '../platform/http';
import { ServiceCardOffers } from './offers.dto';
import { ReadOffers } from './read-offers';

@ApiTags('service cards')
@Controller()
export class ServiceCardOffersController {
  constructor(private readonly reading: ReadOffers) {}

  /** What one can buy on the phone now. */
  @Get('me/service-card-offers')
  @Right('serviceCard.buy')
  @ApiOkResponse({ type: ServiceCardOffers })
  onPhone(): Promise<ServiceCardOffers> {
    return this.reading.onPhone();
  }

  /** What the counter can sell now. */
  @Get('staff/service-card-offers')
  @Right('serviceCardProduct.read')
  @ApiOkResponse({ type: ServiceCardOffers })
  atCounter(): Promise<ServiceCardOffers> {
    return this.reading.atCounter();
  }
}
