export { ConfigModule } from './config.module';
export { databaseUrlOf, readSettings } from './read-settings';
export { Settings, SettingsError, type StorageSettings } from './settings';
