// What was built from what: a hash of the sources beside each result, so that nothing is built twice.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from '../process/root.mjs';

const never = new Set(['node_modules', 'dist', '.data', 'coverage', '.git', '.swc']);
const stampFile = (name) => inRoot('node_modules/.cache/cheyou', `${name}.stamp`);

/** All files below the given paths; `*` stands for every folder of one level. */
export function filesOf(patterns) {
  return patterns
    .flatMap(expand)
    .flatMap((path) => walk(path))
    .sort();
}

function expand(pattern) {
  const [before, ...after] = pattern.split('*');
  if (after.length === 0) return existsSync(inRoot(pattern)) ? [inRoot(pattern)] : [];
  return readdirSync(inRoot(before))
    .map((name) => inRoot(before, name, after.join('*')))
    .filter((path) => existsSync(path));
}

function walk(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !never.has(name))
    .flatMap((name) => walk(join(path, name)));
}

/** One hash over names and contents of files. */
export function fileHash(patterns) {
  const hash = createHash('sha256');
  for (const file of filesOf(patterns)) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** The hash that was written for this result, or undefined. */
export function readStamp(name) {
  return existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : undefined;
}

export function writeStamp(name, hash) {
  mkdirSync(inRoot('node_modules/.cache/cheyou'), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
