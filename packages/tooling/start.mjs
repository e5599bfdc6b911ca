// npm start: the whole system on this machine, from nothing to "ready".
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/start.mjs');
