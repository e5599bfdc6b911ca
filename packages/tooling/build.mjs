// node packages/tooling/build.mjs <name> …: builds what changed. Names: domain, contracts, api, sandbox, h5, weapp.
import { requireNode } from './process/node-version.mjs';

requireNode();
import('./commands/build.mjs');
