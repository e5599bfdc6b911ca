// npm run contracts: writes the types of the wire from the API's OpenAPI document.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/contracts.mjs');
