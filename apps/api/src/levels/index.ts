export { Levels } from './levels';
export { type LevelView } from './levels.dto';
export { LevelsModule } from './levels.module';
