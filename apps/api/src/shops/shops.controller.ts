import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Db } from '../platform/database';
import { Anonymous, Caller, Right, UlidPipe, type StaffCaller } from '../platform/http';
import { Key, Keyed, type RequestKey } from '../platform/idempotency';
import { EditShop } from './edit-shop';
import { OpenShop } from './open-shop';
import { Shops, type ShopInForce } from './shops';
import { EditShopInput, OpenShopInput, ShopBrief, ShopSettings } from './shops.dto';

@ApiTags('shops')
@Controller()
export class ShopsController {
  constructor(
    private readonly shops: Shops,
    private readonly editShop: EditShop,
    private readonly openShop: OpenShop,
    private readonly db: Db,
  ) {}

  /** All shops, for everybody who looks. */
  @Get('shops')
  @Anonymous()
  @ApiOkResponse({ type: [ShopBrief] })
  browse(): Promise<ShopBrief[]> {
    return this.shops.briefs(this.db);
  }

  /** All shops with their settings. */
  @Get('staff/shops')
  @Right('shop.read')
  @ApiOkResponse({ type: [ShopSettings] })
  async list(): Promise<ShopSettings[]> {
    return (await this.shops.all(this.db)).map(settingsOf);
  }

  /** Opens another shop of the chain. */
  @Post('staff/shops')
  @Right('settings.edit')
  @Keyed()
  @ApiCreatedResponse({ type: ShopSettings })
  async open(
    @Caller() actor: StaffCaller,
    @Key() key: RequestKey,
    @Body() input: OpenShopInput,
  ): Promise<ShopSettings> {
    return settingsOf(await this.openShop.run(actor, key, input));
  }

  /** Changes a shop's settings; the change is kept with its reason. */
  @Patch('staff/shops/:id')
  @Right('shop.edit')
  @ApiOkResponse({ type: ShopSettings })
  async edit(
    @Caller() actor: StaffCaller,
    @Param('id', UlidPipe) id: string,
    @Body() input: EditShopInput,
  ): Promise<ShopSettings> {
    return settingsOf(await this.editShop.run(actor, id, input));
  }
}

function settingsOf({ id, name, city, address, phone, hours, roundingMode }: ShopInForce): ShopSettings {
  return { id, name, city, address, phone, hours: [...hours], roundingMode };
}
