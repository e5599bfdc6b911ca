export { CommissionModule } from './commission.module';
