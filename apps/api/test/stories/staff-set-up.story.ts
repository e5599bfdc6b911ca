import { workerDatabase } from '@cheyou/tooling/database';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { aMerchant, signIn, type AMerchant } from '../builders/a-merchant';

jest.setTimeout(120_000);

let shop: AMerchant;

beforeAll(async () => {
  shop = await aMerchant();
});
afterAll(() => shop.close());

const key = Buffer.alloc(32, 7).toString('base64');
const wishes = [
  '--merchant',
  '北辰汽修',
  '--owner',
  '许老板',
  '--shop',
  '总店',
  '--city',
  '绵阳',
  '--address',
  '涪城区 1 号',
  '--phone',
  '0816-2345678',
];

/** Runs the command as an operator does, and answers what it said. */
function setUp(...args: string[]): Promise<{ failed: boolean; said: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: workerDatabase().appUrl,
    SESSION_SECRET: key,
    DATA_KEY: key,
    STORAGE_DIR: 'unused',
  };
  const command = join(__dirname, '../../dist/src/set-up.js');
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { env }, (error, out, err) => {
      resolve({ failed: error !== null, said: out + err });
    });
  });
}
const codeIn = (said: string): string =>
  /invitation code of 许老板 is ([2-9A-Z]{5}-[2-9A-Z]{5})/.exec(said)?.[1] ?? said;
const accept = async (name: string, code: string): Promise<Record<string, unknown>> => {
  const { token } = await signIn(shop, name);
  return (await shop.ask('POST', '/me/staff-invitation', { token, body: { code } })).body;
};

test('a fresh database gets its merchant, a shop and an owner-manager by a code', async () => {
  await shop.empty();
  // The command's clock is the machine's, and its codes live three days from now.
  shop.clock.set(new Date());
  const { failed, said } = await setUp(...wishes);
  expect({ failed, said }).toMatchObject({ failed: false });
  expect(await accept('许老板', codeIn(said))).toMatchObject({
    merchantName: '北辰汽修',
    staff: { name: '许老板', role: 'ownerManager', shopName: '总店' },
  });
});

test('a second run changes nothing, and says who is there already', async () => {
  const { failed, said } = await setUp(...wishes);
  expect({ failed, said }).toEqual({
    failed: true,
    said: '许老板 is owner-manager already and invites everybody else.\n',
  });
});

test('the only owner-manager who lost the account is replaced from the machine', async () => {
  const { said } = await setUp(...wishes, '--replace-owner');
  expect(await accept('许老板的新微信', codeIn(said))).toMatchObject({ staff: { role: 'ownerManager' } });
  shop.clock.advance(30_000);
  const { token } = await signIn(shop, '许老板');
  expect((await shop.ask('GET', '/me', { token })).body).toMatchObject({ staff: null });
});

test.each([
  [['--merchant', '北辰汽修'], '--owner, --shop, --city, --address, --phone missing.'],
  [[...wishes, '--colour', 'red'], "Unknown option '--colour'"],
  [[...wishes.slice(0, -1), 'x'.repeat(21)], '--phone is longer than 20 characters.'],
])('%j is explained', async (args, words) => {
  const { failed, said } = await setUp(...args);
  expect(failed).toBe(true);
  expect(said).toContain(words);
  expect(said).not.toContain('    at ');
});
