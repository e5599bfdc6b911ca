// npm run bench [-- --members 1000000] [--only home,settlement] [--quick] [--keep]: what the program costs beside the bare stack.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/bench.mjs');
