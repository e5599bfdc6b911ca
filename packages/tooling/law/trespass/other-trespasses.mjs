// Trespasses against types, dead code, format, files and what is generated.
const api = 'apps/api/src';
const one = (rule, at, text) => ({ rule, at, files: { [at]: text } });
const nothing = 'export const planted = 1;\n';
const words = (...pieces) => pieces.join('');

const columns = [
  "import { Entity, PrimaryColumn } from 'typeorm';",
  '',
  "@Entity('planted')",
  'export class Planted {',
  "  @PrimaryColumn('int') id: number;",
  '}',
  '',
];

const plantedRoute = `@Controller('planted') export class PlantedController {
  @Get() read() { throw new Refused(refuse('CARD_LOST')); }
}
`;

export const otherTrespasses = [
  one('TS2322', `${api}/shops/planted-type.ts`, "export const planted: number = 'one';\n"),
  one('TS6133', `${api}/shops/planted-unused.ts`, 'export function planted(): void {\n  const never = 1;\n}\n'),
  { ...one('', `${api}/shops/planted-dead-file.ts`, nothing), check: 'dead code' },
  { ...one('', `${api}/shops/planted-format.ts`, 'export const planted = {a:"one"}\n'), check: 'format' },
  one('no-machine-path', `${api}/shops/planted-path.ts`, words("export const planted = '/ro", "ot/planted';\n")),
  one(
    'no-registry-host',
    `${api}/shops/planted-host.ts`,
    words("export const planted = 'registry.", 'npm', "js.org';\n"),
  ),
  one('no-secret', `${api}/shops/planted-key.ts`, words("export const planted = '-----BEGIN PRIVATE", " KEY-----';\n")),
  { rule: 'room-on-a-floor', at: `${api}/planted-room`, files: { [`${api}/planted-room/index.ts`]: nothing } },
  { rule: 'room-has-a-door', at: `${api}/bookings`, files: { [`${api}/bookings/planted.ts`]: nothing } },
  {
    rule: 'narrow-door',
    at: `${api}/shops/index.ts`,
    append: {
      [`${api}/shops/index.ts`]: Array.from({ length: 11 }, (_, index) => `export const p${index} = ${index};\n`).join(
        '',
      ),
    },
  },
  {
    rule: 'mutant-fits',
    at: `${api}/platform/database/unit-of-work.ts`,
    append: {
      [`${api}/platform/database/unit-of-work.ts`]:
        '// if (!isRetryable(error) || attempt >= triesFor(error)) throw error;\n',
    },
  },
  { rule: 'migration-drift', at: 'planted', files: { [`${api}/shops/planted.entity.ts`]: columns.join('\n') } },
  {
    rule: 'contracts-drift',
    at: 'packages/contracts/src/generated/api.ts',
    append: { 'packages/contracts/src/generated/api.ts': 'export type Planted = 1;\n' },
  },
  {
    rule: 'contracts-drift',
    at: 'refusals-of-operations.ts',
    append: { [`${api}/shops/shops.controller.ts`]: plantedRoute },
  },
];
