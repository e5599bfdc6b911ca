import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { CardProductStore, type CardProduct } from './card-product.store';
import { CardProductInput, CardProductView, EditCardProductInput } from './card-products.dto';
import { CreateCardProduct } from './create-card-product';
import { EditCardProduct } from './edit-card-product';

@ApiTags('card products')
@Controller('staff/card-products')
export class CardProductsController {
  constructor(
    private readonly db: Db,
    private readonly products: CardProductStore,
    private readonly creating: CreateCardProduct,
    private readonly editing: EditCardProduct,
  ) {}

  /** All card products, those off sale too. */
  @Get()
  @Right('cardProduct.read')
  @ApiOkResponse({ type: [CardProductView] })
  async list(): Promise<CardProductView[]> {
    return (await this.products.all(this.db)).map(viewOf);
  }

  /** Offers a new one. */
  @Post()
  @Right('cardProduct.edit')
  @ApiCreatedResponse({ type: CardProductView })
  async create(@Caller() actor: StaffCaller, @Body() input: CardProductInput): Promise<CardProductView> {
    return viewOf(await this.creating.run(actor, input));
  }

  /** Puts a new version in force. */
  @Patch(':id')
  @Right('cardProduct.edit')
  @ApiOkResponse({ type: CardProductView })
  async edit(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: EditCardProductInput,
  ): Promise<CardProductView> {
    return viewOf(await this.editing.run(actor, id, input));
  }
}

function viewOf({ versionId, tiers, ...product }: CardProduct): CardProductView {
  return { ...product, version: versionId, tiers: [...tiers] };
}
