import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { NoticesModule } from '../notices';
import { PrepaidModule } from '../prepaid';
import { SettlementModule } from '../settlement';
import { ShopsModule } from '../shops';
import { HomeController } from './home.controller';
import { ReadHome } from './read-home';

@Module({
  imports: [ShopsModule, MembersModule, NoticesModule, PrepaidModule, SettlementModule],
  controllers: [HomeController],
  providers: [ReadHome],
})
export class HomeModule {}
