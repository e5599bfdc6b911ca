import { Platform1764000000000 } from './1764000000000-platform';

/** Every migration, oldest first; append only. */
export const migrations = [Platform1764000000000];
