// npm run check: the law of the house, in seconds once its caches are warm.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/check.mjs');
