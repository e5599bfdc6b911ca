// One planted file, or two, for each rule of the architecture. `rule` must be reported together with `at`; what has none only stands there for another.
const imports = (path) => `import * as planted from '${path}';\n\nexport const trespass = planted;\n`;
const api = 'apps/api/src';
const phone = 'apps/miniapp/src';

/** A trespass that is one import in one file. */
const one = (rule, at, path) => ({ rule, at, files: { [at]: imports(path) } });

export const architectureTrespasses = [
  {
    rule: 'no-circular',
    at: 'packages/domain/src/planted/',
    files: {
      'packages/domain/src/planted/round.ts': imports('./about'),
      'packages/domain/src/planted/about.ts': imports('./round'),
    },
  },
  one('no-unresolvable', `${api}/shops/planted-lost.ts`, '../nowhere'),
  one('no-development-package', `${api}/shops/planted-development.ts`, '@nestjs/testing'),
  one('domain-is-pure', 'packages/domain/src/planted/impure.ts', 'node:fs'),
  one('contracts-know-domain-only', 'packages/contracts/src/planted-os.ts', 'node:os'),
  one(
    'api-takes-no-generated-type',
    `${api}/shops/planted-generated.ts`,
    '../../../../packages/contracts/src/generated/api',
  ),
  one('sandbox-shares-nothing', 'apps/wechat-sandbox/src/planted-shared.ts', '../../../packages/domain/src/index'),
  one('nobody-imports-the-sandbox', `${api}/shops/planted-sandbox.ts`, '../../../wechat-sandbox/src/main'),
  one('tooling-stays-outside', `${api}/shops/planted-tooling.ts`, '../../../../packages/tooling/database/index.mjs'),
  one('source-knows-no-test', `${api}/shops/planted-test.ts`, '../../test/planted.story'),
  { files: { 'apps/api/test/planted.story.ts': "it('is here', () => {\n  expect(1).toBe(1);\n});\n" } },
  one('room-by-its-door', `${api}/settlement/planted-window.ts`, '../shops/shops'),
  one('room-by-its-door-from-outside', 'apps/api/test/planted-window.ts', '../src/shops/shops'),
  one('platform-by-its-doors', `${api}/shops/planted-cellar.ts`, '../platform/clock/clock'),
  one('platform-part-by-its-door', `${api}/platform/http/planted-cellar.ts`, '../clock/clock'),
  one('boot-is-on-top', `${api}/shops/planted-boot.ts`, '../app.module'),
  one('room-imports-downwards', `${api}/ledger/planted-upwards.ts`, '../shops'),
  one('room-knows-no-neighbour', `${api}/members/planted-neighbour.ts`, '../staff'),
  one('phone-knows-no-api', `${phone}/shell/planted-api.ts`, '../../../api/src/app.module'),
  one('api-knows-no-phone', `${api}/shops/planted-phone.ts`, '../../../miniapp/src/settlement/own-choice'),
  one('phone-takes-no-server-library', `${phone}/shell/planted-validator.ts`, 'class-validator'),
  one('ui-makes-no-request', `${phone}/ui/planted-request.ts`, '@tanstack/react-query'),
  one('phone-imports-downwards', `${phone}/ui/planted-upwards.ts`, '../shell/planted-api'),
  one('phone-knows-no-neighbour', `${phone}/owner/planted-neighbour.ts`, '../staff/planted-there'),
  { files: { [`${phone}/staff/planted-there.ts`]: 'export const there = 1;\n' } },
];
