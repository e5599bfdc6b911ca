// The rules of dependency-cruiser, made from the table of floors.
import { join } from 'node:path';
import { apiFloors, phoneFloors } from './floors.mjs';

const rooms = apiFloors.flat();
const anyOf = (names) => `(?:${names.join('|')})`;
const api = 'apps/api/src';
const phone = 'apps/miniapp/src';
const spec = '\\.spec\\.tsx?$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** For each floor: what stands above it, and its neighbours. */
function floorRules(base, floors, prefix) {
  return floors.flatMap((floor, level) => {
    const from = { path: `^${base}/(${floor.join('|')})/` };
    const above = floors.slice(level + 1).flat();
    const higher = forbid(`${prefix}-imports-downwards`, 'A room imports lower floors only.', from, {
      path: `^${base}/${anyOf(above)}/`,
    });
    const beside = forbid(`${prefix}-knows-no-neighbour`, 'Rooms on one floor are strangers.', from, {
      path: `^${base}/${anyOf(floor)}/`,
      pathNot: `^${base}/$1/`,
    });
    return [...(above.length > 0 ? [higher] : []), ...(floor.length > 1 ? [beside] : [])];
  });
}

const platformDoor = `^${api}/platform/[^/]+/index\\.ts$`;
const roomDoor = `^${api}/[^/]+/index\\.ts$`;
const insideRooms = `^${api}/${anyOf(rooms.filter((room) => room !== 'platform'))}/`;

const doors = [
  forbid(
    'room-by-its-door',
    'A room is entered by its index.ts only.',
    { path: `^${api}/([^/]+)/` },
    { path: insideRooms, pathNot: [`^${api}/$1/`, roomDoor] },
  ),
  forbid(
    'room-by-its-door-from-outside',
    'The list of rooms, commands, tests and benches enter a room by its index.ts too; one file of the model alone names use cases.',
    { path: `^apps/api/(?:src/[^/]+\\.ts$|test/|bench/)`, pathNot: '^apps/api/test/model/use-cases\\.ts$' },
    { path: insideRooms, pathNot: roomDoor },
  ),
  forbid(
    'platform-by-its-doors',
    'Each part of platform is entered by its index.ts only.',
    { path: '^apps/api/(?:src|test|bench)/', pathNot: `^${api}/platform/` },
    { path: `^${api}/platform/`, pathNot: platformDoor },
  ),
  forbid(
    'platform-part-by-its-door',
    'The parts of platform enter each other by index.ts.',
    { path: `^${api}/platform/([^/]+)/` },
    { path: `^${api}/platform/`, pathNot: [`^${api}/platform/$1/`, platformDoor] },
  ),
  forbid(
    'boot-is-on-top',
    'Nobody imports main, the list of rooms or the commands; the demo alone runs the whole list.',
    { path: `^${api}/[^/]+/`, pathNot: `^${api}/demo/` },
    { path: `^${api}/[^/]+\\.ts$` },
  ),
  forbid(
    'source-knows-no-test',
    'What is shipped imports no test and no bench.',
    { path: '^(?:apps|packages)/[^/]+/src/', pathNot: spec },
    { path: '^apps/[^/]+/(?:test|bench)/' },
  ),
];

const packages = [
  forbid(
    'domain-is-pure',
    'packages/domain imports nothing.',
    { path: '^packages/domain/src', pathNot: spec },
    { pathNot: '^packages/domain/src' },
  ),
  forbid(
    'contracts-know-domain-only',
    'packages/contracts imports domain and nothing else.',
    { path: '^packages/contracts/src', pathNot: spec },
    { pathNot: '^packages/(?:contracts|domain)/src' },
  ),
  forbid(
    'api-takes-no-generated-type',
    "The API is the contract's source.",
    { path: '^apps/api/' },
    { path: '^packages/contracts/src/generated/' },
  ),
  forbid(
    'sandbox-shares-nothing',
    'The sandbox is independent of what it tests.',
    { path: '^apps/wechat-sandbox/' },
    { path: '^(?:apps/(?!wechat-sandbox/)|packages/)' },
  ),
  forbid(
    'nobody-imports-the-sandbox',
    'The sandbox is reached by its protocols.',
    { path: '^(?:apps/(?!wechat-sandbox/)|packages/)' },
    { path: '^apps/wechat-sandbox/' },
  ),
  forbid(
    'tooling-stays-outside',
    'Scripts are no part of a program.',
    { path: '^(?:apps|packages)/[^/]+/src/', pathNot: spec },
    { path: '^packages/tooling/' },
  ),
];

const phoneRules = [
  forbid('phone-knows-no-api', 'The phone speaks HTTP.', { path: '^apps/miniapp/' }, { path: '^apps/api/' }),
  forbid(
    'api-knows-no-phone',
    'The API is asked by phones; one story alone plans with the code of one.',
    { path: '^apps/api/', pathNot: '^apps/api/test/stories/phone-agrees\\.story\\.ts$' },
    { path: '^apps/miniapp/' },
  ),
  forbid(
    'phone-takes-no-server-library',
    'No validator, no schema library, no server on the phone.',
    { path: `^${phone}/` },
    {
      path: '(?:^|node_modules/)(?:class-validator|class-transformer|@nestjs|typeorm|mysql2|fastify|zod|ajv|joi|yup)(?:/|$)',
    },
  ),
  forbid(
    'ui-makes-no-request',
    'ui is paint: no request, no sentence of a refusal.',
    { path: `^${phone}/ui/` },
    { path: ['node_modules/@tanstack/', '^packages/contracts/'] },
  ),
];

const general = [
  forbid('no-circular', 'No circle of imports.', {}, { circular: true }),
  forbid('no-unresolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  forbid(
    'no-development-package',
    'What is shipped takes no development package.',
    { path: '^(?:apps|packages)/[^/]+/src/', pathNot: spec },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^packages/' },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...general,
    ...packages,
    ...doors,
    ...floorRules(api, apiFloors, 'room'),
    ...phoneRules,
    ...floorRules(phone, phoneFloors, 'phone'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(import.meta.dirname, 'tsconfig.cruise.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['cheyou-source', 'import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
