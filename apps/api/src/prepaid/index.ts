export { CardFaceView } from './cards.dto';
export { CreateCardProduct } from './create-card-product';
export { Cards } from './cards';
export { LapseBonus } from './lapse-bonus';
export { prepaidInvariants } from './prepaid-invariants.store';
export { PrepaidModule } from './prepaid.module';
export { TopUps } from './top-ups';
