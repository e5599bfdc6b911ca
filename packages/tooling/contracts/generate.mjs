// What is made from the API and committed: the refusals of its routes, from its sources, and the types of the wire, from its OpenAPI document.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from '../build/builds.mjs';
import { fileHash, readStamp, writeStamp } from '../build/stamps.mjs';
import { inRoot } from '../process/root.mjs';
import { must } from '../process/run.mjs';
import { refusalsOfOperations } from './refusals-of-operations.mjs';

const types = 'packages/contracts/src/generated/api.ts';
const refusals = 'apps/api/src/platform/http/generated/refusals-of-operations.ts';
const readFrom = ['apps/api/src', 'packages/domain/src', 'packages/tooling/contracts', 'pnpm-lock.yaml'];

export async function writeContracts(context) {
  write(refusals, refusalsText());
  writeStamp('refusals-of-operations', fileHash(readFrom));
  write(types, await typesText(context));
}

/** A sentence for each committed file that isn't that of the API, else ''. */
export async function contractsDrift(context) {
  const found = [];
  if (!refusalsStand()) found.push(drift(refusals, "are not the refusals of the API's code"));
  if (committed(types) !== (await typesText(context))) found.push(drift(types, 'are not the types of the API'));
  return found.join('\n');
}

const drift = (file, what) => `contracts-drift: ${file}: these ${what}: run "npm run contracts".`;

/** Reading all sources takes its time: what was found right once is right until a file changes. */
function refusalsStand() {
  const hash = fileHash(readFrom);
  if (readStamp('refusals-of-operations') === hash) return true;
  if (committed(refusals) !== refusalsText()) return false;
  writeStamp('refusals-of-operations', hash);
  return true;
}

function refusalsText() {
  const rows = Object.entries(refusalsOfOperations()).map(
    ([operation, codes]) => `  ${operation}: [${codes.map((code) => `'${code}'`).join(', ')}],\n`,
  );
  return `// Read out of the sources of the API by "npm run contracts"; never edited by hand.
import type { RefusalCode } from '@cheyou/domain';

/** The refusals that the code behind each operation can come to, those of the framework left out. */
export const refusalsOfOperations: Readonly<Record<string, readonly RefusalCode[]>> = {
${rows.join('')}};
`;
}

async function typesText(context) {
  await build(['domain', 'contracts', 'api'], context);
  const text = await must('Describing the API', process.execPath, [inRoot('apps/api/dist/src/describe.js')], {
    signal: context.signal,
    stdoutOnly: true,
  });
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const document = JSON.parse(text, (name, value) => (name === 'example' || name === 'examples' ? undefined : value));
  const ast = await openapiTS(answersOnly(document), {
    alphabetize: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  return `// Made from the OpenAPI document of apps/api by "npm run contracts"; never edited by hand.\n\n${astToString(ast)}`;
}

/** The document without its errors: they all have the shape ErrorBody, and clients go by `code`. */
function answersOnly(document) {
  for (const path of Object.values(document.paths))
    for (const { responses } of Object.values(path))
      for (const status of Object.keys(responses)) if (Number(status) >= 400) delete responses[status];
  return document;
}

function write(path, text) {
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), text);
}

function committed(path) {
  try {
    return readFileSync(inRoot(path), 'utf8');
  } catch {
    return '';
  }
}
