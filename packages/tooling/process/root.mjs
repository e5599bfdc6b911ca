import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole workspace. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** A path below it. */
export const inRoot = (...parts) => join(root, ...parts);
