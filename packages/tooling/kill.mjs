// npm run kill -- --api 50 --database 10: kill -9 under load, and what is left of it.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/kill.mjs');
