export { CardFaceView } from './cards.dto';
export { Cards } from './cards';
export { PrepaidModule } from './prepaid.module';
export { TopUps } from './top-ups';
