// One planted file for each rule of our own, and for the public ones this house leans on.
const api = 'apps/api/src/shops';
const many = (count, line) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

const one = (rule, at, text) => ({ rule, at, files: { [at]: `${text}\n` } });

export const lintTrespasses = [
  one('cheyou/sql-in-stores', `${api}/planted-sql.ts`, "export const planted = 'SELECT id FROM shop';"),
  one(
    'cheyou/controller-without-if',
    `${api}/planted.controller.ts`,
    'export class Planted {\n  pick(a: number): number {\n    if (a > 1) return a;\n    return 1;\n  }\n}',
  ),
  one('cheyou/clock-is-injected', `${api}/planted-clock.ts`, 'export const planted = (): number => Date.now();'),
  one(
    'cheyou/domain-is-deterministic',
    'packages/domain/src/planted/chance.ts',
    'export const planted = (): number => Math.random();',
  ),
  one('cheyou/forbidden-name', `${api}/planted-utils.ts`, 'export const planted = 1;'),
  one('cheyou/no-enum', `${api}/planted-enum.ts`, 'export enum Planted {\n  one,\n}'),
  one('cheyou/named-exports', `${api}/planted-default.ts`, 'const planted = 1;\nexport default planted;'),
  one(
    'cheyou/reason-given',
    `${api}/planted-silence.ts`,
    '// eslint-disable-next-line @typescript-eslint/no-explicit-any\nexport const planted: any = 1;',
  ),
  one('cheyou/every-test-runs', `${api}/planted.spec.ts`, "it.skip('never runs', () => {\n  expect(1).toBe(1);\n});"),
  one(
    'cheyou/chinese-on-screen',
    'apps/miniapp/src/ui/planted-words.tsx',
    "import { Text } from '@tarojs/components';\n\nexport const Planted = () => <Text>Pay now</Text>;",
  ),
  one(
    'max-lines',
    `${api}/planted-long-file.ts`,
    many(301, (index) => `export const planted${index} = ${index};`),
  ),
  one(
    'max-lines-per-function',
    `${api}/planted-long-function.ts`,
    `export function planted(): void {\n${many(61, (index) => `  console.log(${index});`)}\n}`,
  ),
  one(
    '@typescript-eslint/no-floating-promises',
    `${api}/planted-floating.ts`,
    'export function planted(): void {\n  Promise.resolve(1);\n}',
  ),
  one('eqeqeq', `${api}/planted-equal.ts`, 'export const planted = (a: unknown): boolean => a == 1;'),
];
