// The types of the wire, made from the API's own OpenAPI document.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from '../build/builds.mjs';
import { inRoot } from '../process/root.mjs';
import { must } from '../process/run.mjs';

const target = inRoot('packages/contracts/src/generated/api.ts');
const header = '// Made from the OpenAPI document of apps/api by "npm run contracts"; never edited by hand.\n\n';

/** What the generated file should hold for the API as it is now. */
async function generatedContracts(context) {
  await build(['domain', 'contracts', 'api'], context);
  const text = await must('Describing the API', process.execPath, [inRoot('apps/api/dist/src/describe.js')], {
    signal: context.signal,
    stdoutOnly: true,
  });
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  return (
    header +
    astToString(
      await openapiTS(JSON.parse(text), { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true }),
    )
  );
}

export async function writeContracts(context) {
  const text = await generatedContracts(context);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** One sentence when the committed types aren't those of the API, else ''. */
export async function contractsDrift(context) {
  const wanted = await generatedContracts(context);
  return wanted === committed()
    ? ''
    : 'contracts-drift: the generated types are not those of the API: run "npm run contracts".';
}

function committed() {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return '';
  }
}
