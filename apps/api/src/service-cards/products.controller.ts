import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { MakeProduct } from './make-product';
import { productView } from './product-view';
import { wishOf } from './product-wish';
import {
  EditServiceCardProductInput,
  ProductVersionView,
  ServiceCardProductInput,
  ServiceCardProductView,
} from './products.dto';
import { ServiceCardProductStore } from './service-card-product.store';

@ApiTags('service cards')
@Controller('staff/service-card-products')
export class ServiceCardProductsController {
  constructor(
    private readonly db: Db,
    private readonly products: ServiceCardProductStore,
    private readonly making: MakeProduct,
  ) {}

  /** All service cards that are or were offered, the oldest first. */
  @Get()
  @Right('serviceCardProduct.read')
  @ApiOkResponse({ type: [ServiceCardProductView] })
  async list(): Promise<ServiceCardProductView[]> {
    return (await this.products.all(this.db)).map(productView);
  }

  /** The versions of one, the newest first. */
  @Get(':id/versions')
  @Right('serviceCardProduct.read')
  @ApiOkResponse({ type: [ProductVersionView] })
  async history(@Param('id', UlidPipe) id: string): Promise<ProductVersionView[]> {
    const versions = await this.products.history(this.db, id);
    return versions.map(({ staffId, reason, at, ...product }) => {
      const { id: _, ...view } = productView(product);
      return { ...view, staffId, reason, at: at.toISOString() };
    });
  }

  /** Offers a new one; it is on sale at once. */
  @Post()
  @Keyed()
  @Right('serviceCardProduct.edit')
  @ApiCreatedResponse({ type: ServiceCardProductView })
  async offer(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Body() input: ServiceCardProductInput,
  ): Promise<ServiceCardProductView> {
    return productView(await this.making.offer(key, actor, wishOf(input)));
  }

  /** Puts a new version in force, or takes it off sale; what was sold before stays as it was sold. */
  @Put(':id')
  @Keyed()
  @Right('serviceCardProduct.edit')
  @ApiOkResponse({ type: ServiceCardProductView })
  async edit(
    @Key() key: RequestKey,
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() { version: versionId, active, reason, ...input }: EditServiceCardProductInput,
  ): Promise<ServiceCardProductView> {
    return productView(await this.making.edit(key, actor, id, { versionId, active, reason, wish: wishOf(input) }));
  }
}
