import { Platform1764000000000 } from './1764000000000-platform';
import { Jobs1764000000020 } from './1764000000020-jobs';
import { Ledger1764000010000 } from './1764000010000-ledger';
import { Shops1764000020000 } from './1764000020000-shops';

/** Every migration, oldest first; append only. */
export const migrations = [Platform1764000000000, Jobs1764000000020, Ledger1764000010000, Shops1764000020000];
