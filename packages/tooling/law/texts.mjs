// Checks over the files themselves, where no parser is needed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { mutants } from '../../../apps/api/test/mutants/mutants.mjs';
import { filesOf } from '../build/stamps.mjs';
import { inRoot, root } from '../process/root.mjs';
import { apiFloors, exportsMax, phoneFloors, roomPath } from './floors.mjs';

const binary = /\.(png|jpg|jpeg|ico|woff2?|ttf|gz|zip)$/;
// Written in pieces, so that this file doesn't find itself.
const machinePath = new RegExp(`(^|[\\s'"\`(=:])/(${['work', 'root', 'tmp', 'home/[a-z]', 'Users'].join('|')})/`, 'm');
const registryHost = new RegExp(['registry\\.npm', 'npmjs\\.org', 'npmmir' + 'ror', 'yarnpkg\\.com'].join('|'));
const secret = new RegExp(`-----BEGIN (RSA |EC )?PRIVATE` + ' KEY-----');

/** Every finding as `name: file: sentence`. */
export function textFindings() {
  const files = filesOf(['.']).filter((file) => !binary.test(file));
  return [...files.flatMap(inFile), ...roomsOnNoFloor(), ...wideDoors(), ...strayMutants()];
}

function inFile(path) {
  const file = relative(root, path);
  const text = readFileSync(path, 'utf8');
  const found = [];
  if (machinePath.test(text)) found.push(`no-machine-path: ${file}: names a path of one machine.`);
  if (registryHost.test(text)) found.push(`no-registry-host: ${file}: names the host of a package registry.`);
  if (secret.test(text)) found.push(`no-secret: ${file}: holds a private key.`);
  if (file === 'pnpm-lock.yaml' && text.includes('://')) found.push(`no-registry-host: ${file}: names a host.`);
  return found;
}

function roomsOnNoFloor() {
  return [...strangers('apps/api/src', apiFloors), ...strangers('apps/miniapp/src', phoneFloors)];
}

function strangers(folder, floors) {
  const known = new Set(floors.flat());
  return foldersIn(folder)
    .filter((name) => !known.has(name))
    .map((name) => `room-on-a-floor: ${folder}/${name}: stands on no floor of law/floors.mjs.`);
}

function foldersIn(folder) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function wideDoors() {
  return apiFloors
    .slice(1)
    .flat()
    .flatMap((room) => {
      const door = `${roomPath(room)}/index.ts`;
      if (!existsSync(inRoot(roomPath(room)))) return [];
      if (!existsSync(inRoot(door))) return [`room-has-a-door: ${roomPath(room)}: has no index.ts.`];
      const text = readFileSync(inRoot(door), 'utf8');
      const names = exportedNames(text);
      if (/export \*/.test(text)) return [`narrow-door: ${door}: names what it exports, no export *.`];
      return names > exportsMax ? [`narrow-door: ${door}: exports ${names} names, at most ${exportsMax}.`] : [];
    });
}

/** A mutant whose line was rewritten proves nothing any more, and nobody would see it before the next run of all of them. */
function strayMutants() {
  return mutants.flatMap(({ name, patches }) =>
    patches
      .filter(({ file, search }) => readFileSync(inRoot(file), 'utf8').split(search).length !== 2)
      .map(({ file }) => `mutant-fits: ${file}: "${name}" must fit exactly one place.`),
  );
}

function exportedNames(text) {
  const lists = [...text.matchAll(/export\s+(?:type\s+)?\{([^}]*)\}/g)].flatMap(([, list]) => list.split(','));
  const declared = text.match(/^export (?!type \{|\{|\*)/gm) ?? [];
  return lists.filter((name) => name.trim() !== '').length + declared.length;
}
