import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reasonNotToStart } from '../src/boot/refuse-start';
import { startSandbox } from '../src/boot/start-sandbox';
import { readSettings, type Settings } from '../src/boot/settings';
import { aMerchant, aPrepay } from './support/merchant';
import { aDatabase } from './support/demo-database';
import { aReceiver, wait } from './support/receiver';
import { aSandbox } from './support/sandbox';

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'cheyou-sandbox-'));

describe('a restart', () => {
  test('keeps keys, orders, people, messages read or not, and goes on with what was due', async () => {
    const dir = aFolder();
    const receiver = await aReceiver();
    const before = await aSandbox({ dir });
    const merchant = aMerchant(before.env);
    const person = await before.post<{ id: string; miniOpenid: string }>('/sandbox/people', { name: '周一鸣' });
    const body = aPrepay(before.env, person.miniOpenid, { notify_url: receiver.url });
    const number = String(body['out_trade_no']);
    await merchant.post('/v3/pay/transactions/jsapi', body);
    receiver.answers.splice(0, 1, 500, 200);
    await before.post('/sandbox/clock', { delayFactor: 0.02 });
    await before.post(`/sandbox/orders/${number}/pay`, { waitForNotification: true });
    await before.close();
    await wait(350);
    expect(receiver.received).toHaveLength(1);

    const after = await aSandbox({ dir });
    await receiver.until(2);
    const same = ({ WECHAT_API_URL: _api, WECHAT_PAY_URL: _pay, ...rest }: Record<string, string>): object => rest;
    expect(same(after.env)).toEqual(same(before.env));
    expect((await aMerchant(after.env).query(number)).body['trade_state']).toBe('SUCCESS');
    expect(await after.get(`/sandbox/people/${person.id}`)).toMatchObject({ name: '周一鸣' });
    await receiver.close();
    await after.end();
  });

  test('a line that a kill cut in half is forgotten, all before it is there', async () => {
    const dir = aFolder();
    const before = await aSandbox({ dir });
    await before.post('/sandbox/people', { id: 'kept', name: '甲' });
    await before.close();
    appendFileSync(join(dir, 'books.jsonl'), '{"table":"people","key":"torn","value":{"id":"to');
    const after = await aSandbox({ dir });
    const { people } = await after.get<{ people: { id: string }[] }>('/sandbox/people');
    expect(people.map(({ id }) => id)).toEqual(['lin', 'su', 'he', 'qin', 'kept']);
    await after.end();
  });

  test('a reset empties the books, on disk too, and can keep the people', async () => {
    const sandbox = await aSandbox();
    await sandbox.post('/sandbox/people', { id: 'new', name: '乙' });
    await sandbox.post('/sandbox/books', {
      orders: [
        {
          outTradeNo: 'SEEDED0001',
          transactionId: '4200000001',
          openid: 'o',
          total: 1,
          paidAt: '2026-01-01T00:00:00Z',
        },
      ],
    });
    await sandbox.post('/sandbox/reset', { keepPeople: true });
    expect(await sandbox.get('/sandbox/orders')).toEqual({ orders: [] });
    expect(await sandbox.get('/sandbox/people/new')).toMatchObject({ name: '乙' });
    expect(readFileSync(join(sandbox.dir, 'books.jsonl'), 'utf8')).not.toContain('SEEDED0001');
    await sandbox.post('/sandbox/reset');
    await expect(sandbox.get('/sandbox/people/new')).rejects.toThrow('404');
    await sandbox.end();
  });

  test('its secrets are readable by their owner only', async () => {
    const sandbox = await aSandbox();
    for (const name of ['identity.json', 'sandbox.env', 'merchant-key.pem', 'books.jsonl']) {
      expect(statSync(join(sandbox.dir, name)).mode & 0o077).toBe(0);
    }
    await sandbox.end();
  });
});

describe('where it starts', () => {
  const settings = (more: Partial<Settings> = {}): Settings => ({ ...readSettings({}, '/'), ...more });

  test('by default on loopback, ports 3900 and 3901, beside the app on 3000', async () => {
    expect(settings()).toMatchObject({
      host: '127.0.0.1',
      port: 3900,
      phonePort: 3901,
      appUrl: 'http://127.0.0.1:3000',
    });
    expect(await reasonNotToStart(settings())).toBeUndefined();
  });

  test.each([
    ['production', { nodeEnv: 'production' }, 'NODE_ENV=production'],
    ['the network', { host: '0.0.0.0' }, 'loopback only'],
    ['an app elsewhere', { appUrl: 'https://example.com' }, 'APP_URL'],
    ['a database out of reach', { databaseUrl: 'mysql://x:y@127.0.0.1:9/z' }, "can't see"],
  ])('never in %s', async (_name, more, reason) => {
    expect(await reasonNotToStart(settings(more))).toContain(reason);
  });

  test.each([
    ['one that is marked as a demo', ['demo'], undefined],
    ['a live one', ['live'], 'marked as a demo'],
    ['one that nobody marked', [], 'marked as a demo'],
    ['one that is none of ours', undefined, "can't see"],
  ])('beside a database only when it is a demo: %s', async (_name, kinds, reason) => {
    const database = await aDatabase(kinds);
    const said = await reasonNotToStart(settings({ databaseUrl: database.url }));
    await database.close();
    if (reason === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(reason);
  });

  test.each([
    [{ SANDBOX_PORT: '70000' }, 'SANDBOX_PORT'],
    [{ SANDBOX_PORT: 'x' }, 'SANDBOX_PORT'],
    [{ APP_URL: 'nowhere' }, 'APP_URL'],
  ])('a wrong setting %j is named', (env, name) => {
    expect(() => readSettings(env, '/')).toThrow(name);
  });

  test('a port in use is named with the setting that changes it', async () => {
    const first = await aSandbox();
    const port = Number(new URL(first.url).port);
    const dir = aFolder();
    await expect(startSandbox({ ...settings(), dir, port, phonePort: 0 })).rejects.toThrow('SANDBOX_PORT');
    rmSync(dir, { recursive: true });
    await first.end();
  });

  test('as a process it says in one sentence why not, and ends with 1', async () => {
    const dir = aFolder();
    const script = join(dir, 'start.js');
    const entry = join(__dirname, '../src/main.ts');
    const register = require.resolve('esbuild-register/dist/node', { paths: [join(__dirname, '../../..')] });
    writeFileSync(
      script,
      `require(${JSON.stringify(register)}).register({ target: 'node20' }); require(${JSON.stringify(entry)});`,
    );
    const child = spawn(process.execPath, [script], {
      env: { ...process.env, NODE_ENV: 'production', SANDBOX_DIR: dir },
    });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
    const code = await new Promise((resolve) => child.on('exit', resolve));
    rmSync(dir, { recursive: true });
    expect([code, said]).toEqual([1, 'The WeChat sandbox never runs with NODE_ENV=production.\n']);
  });
});
