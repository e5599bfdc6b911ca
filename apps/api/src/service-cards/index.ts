export { type CardSale } from './issue-service-cards';
export { LapseServiceCards } from './lapse-service-cards';
export { type ServiceCardProduct } from './service-card-product.store';
export { serviceCardInvariants } from './service-card-invariants.store';
export { ServiceCards } from './service-cards';
export { ServiceCardsModule } from './service-cards.module';
export { type UseBack } from './undo-uses';
export { type CardUses } from './use-service-cards';
export { TakeOverUses } from './take-over-uses';
