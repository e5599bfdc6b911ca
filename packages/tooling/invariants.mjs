// npm run invariants: asks the data of this machine, or of DATABASE_URL, whether every promise holds.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/invariants.mjs');
