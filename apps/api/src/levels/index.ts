export { Levels } from './levels';
export { LevelsModule } from './levels.module';
