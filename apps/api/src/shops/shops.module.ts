import { Module } from '@nestjs/common';
import { EditMerchantSettings } from './edit-merchant-settings';
import { EditShop } from './edit-shop';
import { FoundMerchant } from './found-merchant';
import { OpenShop } from './open-shop';
import { SettingsController } from './settings.controller';
import { SettingsHistory } from './settings-history';
import { Shops } from './shops';
import { ShopsController } from './shops.controller';
import { ShopsStore } from './shops.store';

@Module({
  controllers: [ShopsController, SettingsController],
  providers: [Shops, ShopsStore, SettingsHistory, EditShop, OpenShop, EditMerchantSettings, FoundMerchant],
  exports: [Shops, SettingsHistory, FoundMerchant],
})
export class ShopsModule {}
