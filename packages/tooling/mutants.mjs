// npm run mutants [-- word …]: are the storms awake?
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/mutants.mjs');
