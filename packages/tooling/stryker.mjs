// npm run stryker [-- room …]: does a test see every small change to the pure money code?
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/stryker.mjs');
