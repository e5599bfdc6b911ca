export { FoundMerchant } from './found-merchant';
export type { OpeningSpan } from './opening-hours';
export { SettingsHistory } from './settings-history';
export { type MerchantInForce, type PrepaidTerms, type ShopInForce, Shops } from './shops';
export { ShopBrief } from './shops.dto';
export { ShopsModule } from './shops.module';
