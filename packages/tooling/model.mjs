// npm run model -- --operations 100000 [--seed S]: random operations against books kept beside them.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/model.mjs');
