import { Platform1764000000000 } from './1764000000000-platform';
import { Jobs1764000000020 } from './1764000000020-jobs';

/** Every migration, oldest first; append only. */
export const migrations = [Platform1764000000000, Jobs1764000000020];
