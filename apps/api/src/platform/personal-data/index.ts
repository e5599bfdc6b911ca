export { PersonalData } from './personal-data';
export { PersonalDataModule } from './personal-data.module';
