import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { EditLevelRules } from './edit-level-rules';
import { LevelStore } from './level.store';
import { Levels } from './levels';
import { LevelsController } from './levels.controller';
import { OfMembers } from './of-members';

@Module({
  imports: [MembersModule],
  controllers: [LevelsController],
  providers: [EditLevelRules, LevelStore, Levels, OfMembers],
  exports: [Levels],
})
export class LevelsModule {}
