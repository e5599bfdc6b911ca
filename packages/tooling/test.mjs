// npm test: everything there is to say about this tree, with one line of sums at the end.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/test.mjs');
