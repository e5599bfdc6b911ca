export { FoundMerchant } from './found-merchant';
export { SettingsHistory } from './settings-history';
export { type MerchantInForce, type PrepaidTerms, type ShopInForce, Shops } from './shops';
export { ShopBrief } from './shops.dto';
export { ShopsModule } from './shops.module';
