export { ConfigModule } from './config.module';
export { readSettings } from './read-settings';
export { Settings, SettingsError, type StorageSettings } from './settings';
