import { aKey, must, type AShop, type Person } from '../builders/a-shop';
import { shopStory } from '../builders/shop-story';

type Holder = Person & { cardId: string; carId: string; phone: string };

let shop: AShop;
let owner: Person;
let lin: Holder;
shopStory((opened) => {
  shop = opened;
  owner = shop.as(shop.owner);
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 20_000);
});

const codeOf = (answer: Parameters<AShop['codeOf']>[0]): string => shop.codeOf(answer);
const codeBy = async (member: Person) => String(must(await member.post('/me/member-code'), 201)['digits']);
const atCounter = (by: Person, cardId: string, what: string, body: object) =>
  by.post(`/staff/cards/${cardId}/${what}`, body, aKey());
const onPhone = (by: Person, what: string, body: object = {}) => by.post(`/me/${what}`, body, aKey());
const spend = async (by: Holder, fen = 3_000) => codeOf(await shop.settleFromCard(await shop.aSale(by, fen), by));
const cardOf = async (by: Holder) => must(await by.get(`/me/cards/${by.cardId}`), 200);
const topUp = async (memberId: string, cardId: string) => {
  const options = must(await owner.get(`/staff/members/${memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const cash = { cardId, tierId: null, amountFen: 10_000, method: 'cash', termsVersion };
  return codeOf(await shop.cashier.post(`/staff/members/${memberId}/top-ups`, cash, aKey()));
};
const kindsOf = async (by: Holder) =>
  ((await by.get(`/me/cards/${by.cardId}/events`)).body as unknown as { kind: string; by: string | null }[]).map(
    (event) => [event.kind, event.by],
  );
const noticesOf = async (by: Person) =>
  (must(await by.get('/me/notices'), 200)['items'] as { kind: string }[]).map(({ kind }) => kind);

describe('a card that was lost', () => {
  test('is stopped by its owner at once: nothing is spent, topped up, refunded or given away until it is found', async () => {
    expect(must(await onPhone(lin, `cards/${lin.cardId}/loss`), 200)).toMatchObject({
      state: 'lost',
      balanceFen: 20_000,
    });
    const refund = { lotId: null, amountFen: null, quotedFen: 20_000, reason: '不要了', closesCard: false };
    const answers = [
      await spend(lin),
      await topUp(lin.memberId, lin.cardId),
      codeOf(await onPhone(lin, `cards/${lin.cardId}/refunds`, refund)),
      codeOf(await onPhone(lin, `cards/${lin.cardId}/transfers`, { phone: '13900009999' })),
      codeOf(await onPhone(lin, `cards/${lin.cardId}/loss`)),
      codeOf(await atCounter(owner, lin.cardId, 'freeze', { reason: '再停一次' })),
    ];
    expect(answers).toEqual(Array(6).fill('CARD_LOST'));
    must(await onPhone(lin, `cards/${lin.cardId}/recovery`), 200);
    expect(await spend(lin)).toBe('201');
    expect(codeOf(await onPhone(lin, `cards/${lin.cardId}/recovery`))).toBe('CARD_NOT_LOST');
    expect(await kindsOf(lin)).toEqual([
      ['found', null],
      ['lost', null],
    ]);
    expect((await noticesOf(lin)).filter((kind) => kind.startsWith('card'))).toEqual(['cardFound', 'cardLost']);
  });

  test('is stopped at any counter on a word, and let go only for the owner’s code', async () => {
    const west = shop.as(await shop.hire('高扬', 'cashier', shop.west));
    const zhou = await shop.aMember('周敏', 5_000);
    must(await atCounter(west, lin.cardId, 'loss', { reason: '车主来电说卡丢了' }), 200);
    const recover = async (member: Person) =>
      codeOf(await atCounter(shop.cashier, lin.cardId, 'recovery', { memberCode: await codeBy(member) }));
    expect([await recover(zhou), await recover(lin), await recover(lin)]).toEqual([
      'PROOF_WRONG',
      '200',
      'CARD_NOT_LOST',
    ]);
    expect(await kindsOf(lin)).toEqual([
      ['found', '何立新'],
      ['lost', '高扬'],
    ]);
  });

  test('gets a new number: the same lots and statement, and the old number is refused by its own sentence', async () => {
    const before = await cardOf(lin);
    must(await onPhone(lin, `cards/${lin.cardId}/loss`), 200);
    const reissue = async () => ({ reason: '卡丢了', memberCode: await codeBy(lin) });
    const after = must(await atCounter(shop.cashier, lin.cardId, 'reissue', await reissue()), 200);
    expect(after).toMatchObject({ id: lin.cardId, state: 'active', balanceFen: 20_000, lots: before['lots'] });
    expect(after['number']).not.toBe(before['number']);
    const old = await shop.cashier.get(`/staff/card-numbers/${String(before['number'])}`);
    expect([codeOf(old), old.body['details']]).toEqual(['CARD_NUMBER_REPLACED', { tail: after['tail'] }]);
    expect(old.body['message']).toMatch(/^这个卡号已补卡作废/);
    expect(must(await shop.cashier.get(`/staff/card-numbers/${String(after['number'])}`), 200)['id']).toBe(lin.cardId);
    expect(codeOf(await shop.cashier.get('/staff/card-numbers/9061000000000000'))).toBe('NOT_FOUND');
    expect(await spend(lin)).toBe('201');
    const { items } = must(await lin.get(`/me/cards/${lin.cardId}/statement`), 200) as { items: unknown[] };
    expect(items).toHaveLength(2);
  });
});

describe('a card that was frozen', () => {
  test('is stopped and let go by a manager with a reason, which the owner reads', async () => {
    expect(codeOf(await atCounter(shop.cashier, lin.cardId, 'freeze', { reason: '疑似盗刷' }))).toBe('FORBIDDEN');
    expect(codeOf(await atCounter(shop.manager, lin.cardId, 'freeze', { reason: '' }))).toBe('VALIDATION_FAILED');
    must(await atCounter(shop.manager, lin.cardId, 'freeze', { reason: '疑似盗刷' }), 200);
    expect([await spend(lin), await topUp(lin.memberId, lin.cardId)]).toEqual(['CARD_FROZEN', 'CARD_FROZEN']);
    expect(codeOf(await atCounter(shop.manager, lin.cardId, 'freeze', { reason: '疑似盗刷' }))).toBe('CARD_FROZEN');
    expect(codeOf(await onPhone(lin, `cards/${lin.cardId}/loss`))).toBe('CARD_FROZEN');
    const code = await codeBy(lin);
    const reissue = await atCounter(shop.cashier, lin.cardId, 'reissue', { reason: '卡丢了', memberCode: code });
    expect(codeOf(reissue)).toBe('CARD_FROZEN');
    must(await atCounter(owner, lin.cardId, 'unfreeze', { reason: '已核实' }), 200);
    expect(codeOf(await atCounter(owner, lin.cardId, 'unfreeze', { reason: '已核实' }))).toBe('CARD_NOT_FROZEN');
    expect(await spend(lin)).toBe('201');
    const acts = must(await owner.get(`/staff/act-log?limit=20`), 200)['items'] as { act: string }[];
    expect(JSON.stringify(acts)).toContain('冻结与解冻储值卡');
  });

  test('refuses the approval of a refund that was asked for before', async () => {
    const refund = { lotId: null, amountFen: null, quotedFen: 20_000, reason: '不要了', closesCard: false };
    const { id } = must(await onPhone(lin, `cards/${lin.cardId}/refunds`, refund), 201);
    must(await atCounter(shop.manager, lin.cardId, 'freeze', { reason: '疑似盗刷' }), 200);
    const approve = () => owner.post(`/staff/card-refunds/${String(id)}/approval`, {}, aKey());
    expect(codeOf(await approve())).toBe('CARD_FROZEN');
    must(await atCounter(shop.manager, lin.cardId, 'unfreeze', { reason: '已核实' }), 200);
    must(await approve(), 200);
  });
});

test('nobody stops, finds, reads or gives away the card of another', async () => {
  const zhou = await shop.aMember('周敏', 5_000);
  const answers = [
    await onPhone(zhou, `cards/${lin.cardId}/loss`),
    await onPhone(zhou, `cards/${lin.cardId}/recovery`),
    await onPhone(zhou, `cards/${lin.cardId}/transfers`, { phone: zhou.phone }),
    await zhou.get(`/me/cards/${lin.cardId}/events`),
  ];
  expect(answers.map(codeOf)).toEqual(Array(4).fill('NOT_FOUND'));
});

describe('what is left on a card', () => {
  const offer = (to: string) => onPhone(lin, `cards/${lin.cardId}/transfers`, { phone: to });
  const accept = (by: Person, id: unknown, quotedFen: number, key = aKey()) =>
    by.post(`/me/card-transfers/${String(id)}/acceptance`, { quotedFen }, key);

  test('goes over to another member when both have said yes, and both are told', async () => {
    const zhou = await shop.aMember('周敏', 5_000);
    expect(await spend(lin, 3_000)).toBe('201');
    const { id } = must(await offer(zhou.phone), 201);
    expect(await shop.balanceOf(lin)).toBe(17_000);
    const [seen] = (await zhou.get('/me/card-transfers')).body as unknown as object[];
    expect(seen).toMatchObject({ id, direction: 'in', state: 'offered', otherName: '林*', amountFen: 17_000 });
    const key = aKey();
    const [first, again] = [
      must(await accept(zhou, id, 17_000, key), 200),
      must(await accept(zhou, id, 17_000, key), 200),
    ];
    expect([first, again]).toMatchObject([{ state: 'accepted', principalFen: 17_000 }, { state: 'accepted' }]);
    expect([await shop.balanceOf(lin), await shop.balanceOf(zhou)]).toEqual([0, 22_000]);
    expect(codeOf(await accept(zhou, id, 17_000))).toBe('TRANSFER_OVER');
    expect([(await noticesOf(lin))[0], (await noticesOf(zhou)).slice(0, 2)]).toEqual([
      'transferGiven',
      ['transferReceived', 'transferOffered'],
    ]);
    const lines = async (by: Holder) =>
      (
        must(await by.get(`/me/cards/${by.cardId}/statement`), 200)['items'] as { kind: string; amountFen: number }[]
      ).map(({ kind, amountFen }) => [kind, amountFen]);
    expect(await lines(lin)).toEqual([
      ['transfer', -17_000],
      ['settle', -3_000],
      ['topUp', 20_000],
    ]);
    expect(await lines(zhou)).toEqual([
      ['transfer', 17_000],
      ['topUp', 5_000],
    ]);
    expect(await spend(zhou, 22_000)).toBe('201');
  });

  test('is refused to oneself, to nobody, twice, when it changed, when it is late or empty, and beyond the cap', async () => {
    const zhou = await shop.aMember('周敏', 5_000);
    expect(codeOf(await offer(lin.phone))).toBe('TRANSFER_TO_SELF');
    expect(codeOf(await offer('13900009999'))).toBe('TRANSFER_RECEIVER');
    const { id } = must(await offer(zhou.phone), 201);
    expect(codeOf(await offer(zhou.phone))).toBe('TRANSFER_WAITING');
    expect(await spend(lin, 3_000)).toBe('201');
    expect(codeOf(await accept(zhou, id, 20_000))).toBe('QUOTE_CHANGED');
    expect(codeOf(await accept(lin, id, 17_000))).toBe('NOT_FOUND');
    await shop.asAdmin('UPDATE card_transfer SET expires_at = ? WHERE id = ?', [shop.clock.now(), String(id)]);
    expect(codeOf(await accept(zhou, id, 17_000))).toBe('TRANSFER_OVER');
    const rich = await shop.aMember('陈可', 100_000);
    for (let n = 0; n < 4; n += 1) await topUpBy(rich, 95_000);
    const { id: second } = must(await offer(rich.phone), 201);
    expect(codeOf(await accept(rich, second, 17_000))).toBe('200');
    const poor = await shop.aMember('罗青', 6_000);
    const third = must(await onPhone(poor, `cards/${poor.cardId}/transfers`, { phone: rich.phone }), 201)['id'];
    expect(codeOf(await accept(rich, third, 6_000))).toBe('CAP_EXCEEDED');
    expect(codeOf(await onPhone(lin, `cards/${lin.cardId}/transfers`, { phone: zhou.phone }))).toBe('TRANSFER_EMPTY');
  });

  test('stays where it is when giver and receiver turn out to be one person', async () => {
    const zhou = await shop.aMember('周敏', 5_000);
    const { id } = must(await offer(zhou.phone), 201);
    const same = { otherId: zhou.memberId, reason: '同一人' };
    must(await shop.manager.post(`/staff/members/${lin.memberId}/merge`, same, aKey()), 200);
    expect(codeOf(await accept(lin, id, 20_000))).toBe('TRANSFER_OVER');
    expect(await shop.balanceOf(lin)).toBe(20_000);
  });

  test('stays where it is once the card was stopped, or its owner has another phone, since it was offered', async () => {
    const zhou = await shop.aMember('周敏', 5_000);
    const { id } = must(await offer(zhou.phone), 201);
    must(await onPhone(lin, `cards/${lin.cardId}/loss`), 200);
    must(await onPhone(lin, `cards/${lin.cardId}/recovery`), 200);
    expect(codeOf(await accept(zhou, id, 20_000))).toBe('TRANSFER_OVER');
    const { id: second } = must(await offer(zhou.phone), 201);
    const path = `/staff/members/${lin.memberId}/rebinding-code`;
    const { code } = must(await shop.manager.post(path, { reason: '手机丢失' }), 201);
    const newcomer = shop.as(await shop.signIn('林知远的新号'));
    must(await newcomer.post('/me/rebinding', { code }, aKey()), 200);
    expect(codeOf(await accept(zhou, second, 20_000))).toBe('TRANSFER_OVER');
    expect(await shop.balanceOf(zhou)).toBe(5_000);
  });

  test('stays where it is when the giver takes the offer back or the receiver doesn’t want it', async () => {
    const zhou = await shop.aMember('周敏', 5_000);
    const end = (by: Person, id: unknown, how: string) => onPhone(by, `card-transfers/${String(id)}/${how}`);
    const { id } = must(await offer(zhou.phone), 201);
    expect(codeOf(await end(zhou, id, 'withdrawal'))).toBe('NOT_FOUND');
    expect(must(await end(zhou, id, 'rejection'), 200)).toMatchObject({ state: 'declined' });
    expect(codeOf(await end(lin, id, 'withdrawal'))).toBe('TRANSFER_OVER');
    const { id: second } = must(await offer(zhou.phone), 201);
    expect(must(await end(lin, second, 'withdrawal'), 200)).toMatchObject({ state: 'withdrawn' });
    expect([await shop.balanceOf(lin), await shop.balanceOf(zhou)]).toEqual([20_000, 5_000]);
  });

  test('is refunded to its new holder by hand, and not to whoever once paid', async () => {
    const zhou = await shop.aMember('周敏', 5_000);
    const { id } = must(await offer(zhou.phone), 201);
    must(await accept(zhou, id, 20_000), 200);
    const { lines } = must(await zhou.get(`/me/cards/${zhou.cardId}/refund-quote`), 200) as { lines: object[] };
    expect(lines).toMatchObject([{ route: 'byHand' }, { route: 'byHand', refundFen: 20_000 }]);
  });

  const topUpBy = async (member: Holder, amountFen: number) => {
    const options = must(await owner.get(`/staff/members/${member.memberId}/top-up-options`), 200);
    const { version: termsVersion } = options['terms'] as { version: string };
    const cash = { cardId: member.cardId, tierId: null, amountFen, method: 'cash', termsVersion };
    must(await shop.cashier.post(`/staff/members/${member.memberId}/top-ups`, cash, aKey()), 201);
  };
});

test('transfers and settlements at once: what was spent and what went over is what was there', async () => {
  const zhou = await shop.aMember('周敏', 5_000);
  const { id } = must(await onPhone(lin, `cards/${lin.cardId}/transfers`, { phone: zhou.phone }), 201);
  const sales = [];
  for (let n = 0; n < 4; n += 1) {
    const sale = await shop.aSale(lin, 3_000);
    sales.push({ sale, proofId: await shop.aProof(lin, sale.saleId) });
  }
  const settle = sales.map(({ sale, proofId }) => async () => {
    const wishes = { prepaid: { cardId: lin.cardId, amountFen: 3_000 }, tenders: [] };
    const body = { wishes, quotedFen: 3_000, proofId };
    return codeOf(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, body, aKey()));
  });
  const accept = [20_000, 17_000, 14_000, 11_000, 8_000].map((quotedFen) => async () => {
    const answer = await zhou.post(`/me/card-transfers/${String(id)}/acceptance`, { quotedFen }, aKey());
    return codeOf(answer);
  });
  const ends = await Promise.all(accept.flatMap((take, n) => [take(), ...settle.slice(n, n + 1).map((one) => one())]));
  const settled = ends.filter((end) => end === '201').length;
  expect(ends.filter((end) => end === '200').length).toBeLessThanOrEqual(1);
  expect((await shop.balanceOf(lin)) + (await shop.balanceOf(zhou)) + settled * 3_000).toBe(25_000);
}, 60_000);
