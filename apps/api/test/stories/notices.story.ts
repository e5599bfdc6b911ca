import { KeeperPort, MergePort } from '../../src/members';
import { Notices } from '../../src/notices';
import { aSandbox, type ASandbox } from '../builders/a-sandbox';
import { emptyDatabase, paymentWorld, type PaymentWorld, type StoryPerson } from '../builders/payment-world';

let sandbox: ASandbox;
let world: PaymentWorld;
let owner: StoryPerson;

beforeAll(async () => {
  await emptyDatabase();
  sandbox = await aSandbox();
  world = await paymentWorld(sandbox);
});
beforeEach(async () => {
  owner = await world.aPayer();
});
afterEach(async () => {
  await sandbox.noFaults();
});
afterAll(async () => {
  await world.stop();
  await sandbox.stop();
});

const debit = (title = '会员卡消费') => ({
  kind: 'spent',
  title,
  facts: [
    { label: '项目', value: '标准洗车' },
    { label: '扣款', value: '¥35.00' },
    { label: '余额', value: '¥1,065.00' },
    { label: '门店', value: '高新店' },
  ],
  page: '/owner/card/index?id=01JD4ZK3V8R4Q1M6Y6R0A1B2C3',
});

/** Tells the owner and lets everything that follows happen; ten more seconds are enough for what is tried again. */
async function tell(notice: object = {}, member = owner): Promise<void> {
  const { memberId } = member.actor;
  await world.unit.run((tx) => world.get(Notices).tell(tx, { memberId, ...debit(), ...notice }));
  await world.work();
}

/** The member says yes in our app and at WeChat. */
async function accept(kind: string, templateId: string, times = 1, atWechat = times): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await owner.post('/me/subscriptions', { templates: [{ kind, result: 'accept' }] });
  await sandbox.post(`/sandbox/people/${owner.personId}`, { subscriptionQuota: 0 });
  if (atWechat > 0)
    await sandbox.post(`/sandbox/people/${owner.personId}/subscriptions`, { templateId, count: atWechat });
}

interface Message {
  templateId: string;
  title: string;
  rows: { label: string; value: string }[];
  page: string | null;
}

const messages = async (): Promise<Message[]> =>
  (await sandbox.get<{ messages: Message[] }>(`/sandbox/messages?personId=${owner.personId}`)).messages;

const wallet = async (kind: string): Promise<number | undefined> => {
  const sql = 'SELECT messages_left AS `left` FROM subscription WHERE member_id = ? AND template = ?';
  return (await world.db.row<{ left: number }>(sql, [owner.actor.memberId, kind]))?.left;
};

const stateOfMessages = async (): Promise<string[]> => {
  const sql = 'SELECT message FROM notice WHERE member_id = ? ORDER BY id';
  return (await world.db.rows<{ message: string }>(sql, [owner.actor.memberId])).map(({ message }) => message);
};

describe('what a member is told', () => {
  test('is read in the app, newest first, page by page, and counts as unread until it was seen', async () => {
    for (const title of ['一', '二', '三']) await tell({ title });
    const first = (await owner.get('/me/notices?limit=2')).body as { items: { title: string }[]; nextCursor: string };
    expect(first.items).toMatchObject([
      { title: '三', read: false, kind: 'spent', facts: debit().facts, page: debit().page },
      { title: '二' },
    ]);
    const next = (await owner.get(`/me/notices?limit=2&cursor=${first.nextCursor}`)).body;
    expect(next).toMatchObject({ items: [{ title: '一' }], nextCursor: null });
    expect(await world.get(Notices).unread(world.db, owner.actor.memberId)).toBe(3);
    expect((await owner.post('/me/notices/read')).status).toBe(204);
    expect(await world.get(Notices).unread(world.db, owner.actor.memberId)).toBe(0);
    expect((await owner.get('/me/notices')).body['items']).toMatchObject([
      { read: true },
      { read: true },
      { read: true },
    ]);
  });

  test('is nobody else’s to read', async () => {
    await tell();
    const other = await world.aPayer();
    expect((await other.get('/me/notices')).body).toEqual({ items: [], nextCursor: null });
  });

  test('is gone when the transaction that told it is', async () => {
    const { memberId } = owner.actor;
    const failed = world.unit.run(async (tx) => {
      await world.get(Notices).tell(tx, { memberId, ...debit() });
      throw new Error('changed its mind');
    });
    await expect(failed).rejects.toThrow('changed its mind');
    expect((await owner.get('/me/notices')).body['items']).toEqual([]);
  });
});

describe('a message in WeChat', () => {
  test('comes for each accept, tells what happened and opens its page', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT');
    await tell();
    const [message] = await messages();
    expect(message).toMatchObject({ templateId: 'SANDBOX_CARD_DEBIT', page: debit().page.slice(1) });
    expect(message?.rows.slice(0, 3)).toEqual([
      { label: '项目', value: '标准洗车' },
      { label: '扣款', value: '¥35.00' },
      { label: '余额', value: '¥1065.00' },
    ]);
    await tell({ title: '第二次' });
    expect(await messages()).toHaveLength(1);
    expect(await stateOfMessages()).toEqual(['sent', 'unsent']);
  });

  test('isn’t sent to those who asked for none, nor about old news', async () => {
    await tell();
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT');
    await tell({ at: new Date(world.clock.now().getTime() - 25 * 3_600_000) });
    expect(await messages()).toEqual([]);
    expect(await wallet('cardDebit')).toBe(1);
  });

  test('takes the most telling template that the member accepted', async () => {
    await accept('account', 'SANDBOX_ACCOUNT');
    await tell();
    expect(await messages()).toMatchObject([{ templateId: 'SANDBOX_ACCOUNT' }]);
  });

  test('fits WeChat’s limits, however long the words are', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT');
    const facts = debit().facts.map((fact) => (fact.label === '项目' ? { ...fact, value: '全车'.repeat(40) } : fact));
    await tell({ facts });
    expect(await stateOfMessages()).toEqual(['sent']);
  });

  test.each(['concurrentSend', 'systemError', 'rateLimit', 'htmlBadGateway', 'reset'])(
    'struck by %s is sent a little later, and paid for once',
    async (fault) => {
      await accept('cardDebit', 'SANDBOX_CARD_DEBIT', 2);
      await sandbox.fault('mini.subscribeSend', fault);
      await tell();
      expect(await messages()).toEqual([]);
      await world.pass(10);
      await world.work();
      expect(await messages()).toHaveLength(1);
      expect(await wallet('cardDebit')).toBe(1);
    },
  );

  test('whose answer got lost isn’t sent twice when it was the last one asked for', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT');
    await sandbox.fault('mini.subscribeSend', 'truncatedJson');
    await tell();
    await world.pass(10);
    await world.work();
    expect(await messages()).toHaveLength(1);
    expect(await wallet('cardDebit')).toBe(0);
  });

  test.each(['invalidCredential', 'tokenExpired'])('survives %s: the token is made anew at once', async (fault) => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT');
    await sandbox.fault('mini.subscribeSend', fault);
    await tell();
    expect(await messages()).toHaveLength(1);
  });

  test('that WeChat says nobody wants empties the wallet', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT', 3, 0);
    await tell();
    expect(await wallet('cardDebit')).toBe(0);
    expect(await stateOfMessages()).toEqual(['unsent']);
  });

  test('with a field WeChat refuses is our bug: it isn’t tried again and costs the member nothing', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT');
    await sandbox.fault('mini.subscribeSend', 'badField');
    await tell();
    await world.pass(10);
    await world.work();
    expect(await messages()).toEqual([]);
    expect(await wallet('cardDebit')).toBe(1);
    expect(await stateOfMessages()).toEqual(['unsent']);
  });

  test('is given up after three tries, and the news stays in the app', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT');
    await sandbox.fault('mini.subscribeSend', 'systemError', { times: 10 });
    await tell();
    for (let round = 0; round < 5; round += 1) {
      await world.pass(40);
      await world.work();
    }
    expect(await stateOfMessages()).toEqual(['unsent']);
    expect((await owner.get('/me/notices')).body['items']).toHaveLength(1);
  });
});

describe('asking for messages', () => {
  test('the templates of the sandbox are offered', async () => {
    const answer = await owner.get('/me/subscription-templates');
    expect(answer.body).toContainEqual({
      kind: 'cardDebit',
      templateId: 'SANDBOX_CARD_DEBIT',
      title: '储值卡扣款提醒',
    });
    expect(answer.body).toHaveLength(5);
  });

  test('a reject takes nothing away, a ban everything', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT', 2);
    await owner.post('/me/subscriptions', { templates: [{ kind: 'cardDebit', result: 'reject' }] });
    expect(await wallet('cardDebit')).toBe(2);
    await owner.post('/me/subscriptions', { templates: [{ kind: 'cardDebit', result: 'ban' }] });
    expect(await wallet('cardDebit')).toBe(0);
  });

  test.each([
    ['no template', { templates: [] }],
    ['an unknown template', { templates: [{ kind: 'lottery', result: 'accept' }] }],
    ['an unknown answer', { templates: [{ kind: 'account', result: 'maybe' }] }],
    ['an unknown field', { templates: [{ kind: 'account', result: 'accept', count: 99 }] }],
    ['no list', {}],
  ])('%s is refused', async (_, body) => {
    expect(await owner.post('/me/subscriptions', body)).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED' },
    });
  });
});

describe('when members change', () => {
  test('a merge moves what was told and what was asked for', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT', 2);
    await tell();
    const survivor = await world.aPayer();
    const [from, into] = [owner.actor.memberId, survivor.actor.memberId];
    await world.unit.run((tx) => world.get(MergePort).merged(tx, from, into));
    expect((await survivor.get('/me/notices')).body['items']).toHaveLength(1);
    owner = survivor;
    expect(await wallet('cardDebit')).toBe(1);
  });

  test('a deletion leaves nothing that was told', async () => {
    await accept('cardDebit', 'SANDBOX_CARD_DEBIT', 2);
    await tell();
    await world.unit.run((tx) => world.get(KeeperPort).forgotten(tx, owner.actor.memberId));
    expect((await owner.get('/me/notices')).body['items']).toEqual([]);
    expect(await wallet('cardDebit')).toBeUndefined();
  });
});
