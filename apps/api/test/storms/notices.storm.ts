import { Notices } from '../../src/notices';
import { aSandbox, type ASandbox } from '../builders/a-sandbox';
import { emptyDatabase, paymentWorld, type PaymentWorld } from '../builders/payment-world';

let sandbox: ASandbox;
let one: PaymentWorld;
let other: PaymentWorld;

beforeAll(async () => {
  await emptyDatabase();
  sandbox = await aSandbox();
  one = await paymentWorld(sandbox);
  other = await paymentWorld(sandbox, { clock: one.clock, publicUrl: one.url });
});
afterAll(async () => {
  await one.stop();
  await other.stop();
  await sandbox.stop();
});

test('thirty things told at once to somebody who asked for three messages: three messages, from whichever process', async () => {
  const owner = await one.aPayer();
  const { memberId } = owner.actor;
  for (let time = 0; time < 3; time += 1)
    await owner.post('/me/subscriptions', { templates: [{ kind: 'account', result: 'accept' }] });
  await sandbox.post(`/sandbox/people/${owner.personId}`, { subscriptionQuota: 20 });
  const facts = [{ label: '说明', value: '赠送金即将到期' }];
  const notice = { memberId, kind: 'reminder', title: '提醒', facts, page: '/pages/home/index' };
  await Promise.all(
    Array.from({ length: 30 }, (_, index) => {
      const world = index % 2 === 0 ? one : other;
      return world.unit.run((tx) => world.get(Notices).tell(tx, notice));
    }),
  );
  await Promise.all([one.work(), other.work()]);
  const { messages } = await sandbox.get<{ messages: unknown[] }>(`/sandbox/messages?personId=${owner.personId}`);
  expect(messages).toHaveLength(3);
  expect(await one.get(Notices).unread(one.db, memberId)).toBe(30);
  const sent = await one.db.rows("SELECT id FROM notice WHERE member_id = ? AND message = 'sent'", [memberId]);
  expect(sent).toHaveLength(3);
});

test('what another room told by the outbox is told once, however often the row is handed out', async () => {
  const { actor } = await one.aPayer();
  const { memberId } = actor;
  const notice = { memberId, kind: 'refundArrived', title: '退款到账通知', facts: [], page: '/owner/notices/index' };
  const rowId = '01JD4ZK3V8R4Q1M6Y6R0A1B2C3';
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const world = index % 2 === 0 ? one : other;
      return world.unit.run((tx) => world.get(Notices).tellOnce(tx, notice, rowId));
    }),
  );
  expect(await one.get(Notices).unread(one.db, memberId)).toBe(1);
});
