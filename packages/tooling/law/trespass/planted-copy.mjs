// A copy of this tree with trespasses in it; its packages are those of this tree.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { filesOf } from '../../build/stamps.mjs';
import { inRoot, root } from '../../process/root.mjs';

/** Makes the copy; answers its folder and the function that removes it. */
export function plantedCopy(trespasses) {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'cheyou-trespass-')));
  for (const file of filesOf(['.'])) put(join(copy, relative(root, file)), readFileSync(file));
  linkPackages(copy, '.');
  for (const folder of workspaceFolders()) linkPackages(copy, folder);
  keepTypeCaches(copy);
  for (const { files = {}, append = {} } of trespasses) {
    for (const [path, text] of Object.entries(files)) put(join(copy, path), text);
    for (const [path, text] of Object.entries(append)) put(join(copy, path), textOf(join(copy, path)) + text);
  }
  return { copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

function put(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function workspaceFolders() {
  return ['apps', 'packages'].flatMap((parent) => readdirSync(inRoot(parent)).map((name) => join(parent, name)));
}

/** Links each package, but the workspace's own to their copies: a link to the original would leave the copy. */
function linkPackages(copy, folder) {
  const from = inRoot(folder, 'node_modules');
  if (!existsSync(from)) return;
  const to = join(copy, folder, 'node_modules');
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((one) => one !== '.cache')) {
    if (name === '@cheyou') linkOwn(copy, join(from, name), join(to, name));
    else symlinkSync(join(from, name), join(to, name));
  }
}

function linkOwn(copy, from, to) {
  mkdirSync(to);
  for (const name of readdirSync(from))
    symlinkSync(join(copy, relative(root, realpathSync(join(from, name)))), join(to, name));
}

/** The compiler's memory of this tree is right for the copy too, but for what was planted. */
function keepTypeCaches(copy) {
  const place = 'node_modules/.cache/cheyou';
  mkdirSync(join(copy, place), { recursive: true });
  if (!existsSync(inRoot(place))) return;
  for (const name of readdirSync(inRoot(place)).filter((one) => one.endsWith('.tsbuildinfo')))
    copyFileSync(inRoot(place, name), join(copy, place, name));
}
