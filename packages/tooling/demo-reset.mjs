// npm run demo:reset: throws the demo of this machine away and makes it anew.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/demo-reset.mjs');
