import { disk } from '../../test/mocks/taro';
import { ApiError, lostError } from './api-error';
import { sendOnce, shopOfWrite, unfinishedOf } from './once';
import { workIn } from './shop';

interface Body {
  amountFen: number;
}
const quick = (): Promise<void> => Promise.resolve();
const refusal = (status: number, code = 'BALANCE_SHORT') =>
  new ApiError('refused', code, '余额不足。', 'R1', {}, status);

beforeEach(() => {
  disk.clear();
});

/** A till whose answers are given one after the other; it remembers what reached it. */
function aTill(...answers: ('ok' | ApiError)[]) {
  const sent: { key: string; body: Body }[] = [];
  const send = (body: Body, key: string): Promise<string> => {
    sent.push({ key, body });
    const answer = answers[sent.length - 1] ?? 'ok';
    return answer === 'ok' ? Promise.resolve('paid') : Promise.reject(answer);
  };
  const keys = () => [...new Set(sent.map((one) => one.key))];
  return { sent, keys, parts: { action: 'settle.S1', send, wait: quick } };
}

test('a double tap sends once and both taps learn the answer', async () => {
  const till = aTill('ok');
  const answers = await Promise.all([
    sendOnce(till.parts, { amountFen: 100 }),
    sendOnce(till.parts, { amountFen: 100 }),
  ]);
  expect(till.sent).toHaveLength(1);
  expect(answers).toEqual([
    { state: 'done', answer: 'paid' },
    { state: 'done', answer: 'paid' },
  ]);
});

test('the key is on the phone before anything is sent', async () => {
  let stored: unknown;
  const send = (_: Body, key: string): Promise<string> => {
    stored = { key, seen: unfinishedOf<Body>('settle.S1')?.key };
    return Promise.resolve('paid');
  };
  await sendOnce({ action: 'settle.S1', send }, { amountFen: 100 });
  expect(stored).toEqual({ key: expect.any(String) as string, seen: expect.any(String) as string });
  expect(new Set(Object.values(stored as object)).size).toBe(1);
});

test('a lost answer is asked for again with the same key', async () => {
  const till = aTill(lostError(null), 'ok');
  await expect(sendOnce(till.parts, { amountFen: 100 })).resolves.toEqual({ state: 'done', answer: 'paid' });
  expect(till.sent).toHaveLength(2);
  expect(till.keys()).toHaveLength(1);
});

test('when no answer comes the key stays, and the try after a restart carries it', async () => {
  const before = aTill(lostError(null), lostError(null), lostError(null));
  await expect(sendOnce(before.parts, { amountFen: 100 })).resolves.toMatchObject({ state: 'unknown' });
  const after = aTill('ok');
  await expect(sendOnce(after.parts, { amountFen: 100 })).resolves.toMatchObject({ state: 'done' });
  expect(after.keys()).toEqual(before.keys());
  expect(unfinishedOf('settle.S1')).toBeNull();
});

test('a server error is no answer: the key stays', async () => {
  const broken = new ApiError('broken', 'INTERNAL', '系统出错了。', 'R1', {}, 500);
  const till = aTill(broken, broken, broken);
  await sendOnce(till.parts, { amountFen: 100 });
  expect(unfinishedOf('settle.S1')?.key).toBe(till.keys()[0]);
});

test('a new try after a refusal takes a new key', async () => {
  const till = aTill(refusal(409), 'ok');
  await expect(sendOnce(till.parts, { amountFen: 100 })).resolves.toMatchObject({ state: 'refused' });
  await sendOnce(till.parts, { amountFen: 100 });
  expect(till.keys()).toHaveLength(2);
});

test('being turned away at the door after a lost answer keeps the key: the lost one may have paid', async () => {
  const till = aTill(lostError(null), refusal(401, 'SESSION_EXPIRED'), 'ok');
  await expect(sendOnce(till.parts, { amountFen: 100 })).resolves.toMatchObject({ state: 'refused' });
  await expect(sendOnce(till.parts, { amountFen: 100 })).resolves.toMatchObject({ state: 'done' });
  expect(till.keys()).toHaveLength(1);
});

test('being turned away at the first sending leaves nothing behind', async () => {
  const till = aTill(refusal(401, 'SESSION_EXPIRED'));
  await sendOnce(till.parts, { amountFen: 100 });
  expect(unfinishedOf('settle.S1')).toBeNull();
});

test('another body waits until the earlier one has an answer', async () => {
  const till = aTill(lostError(null), lostError(null), lostError(null));
  await sendOnce(till.parts, { amountFen: 100 });
  const outcome = await sendOnce(till.parts, { amountFen: 200 });
  expect(outcome).toMatchObject({ state: 'other', unfinished: { body: { amountFen: 100 } } });
  expect(till.sent).toHaveLength(3);
});

test('the order of fields makes no other body', async () => {
  const send = jest.fn<Promise<string>, [object, string]>().mockRejectedValue(lostError(null));
  await sendOnce({ action: 'a', send, wait: quick }, { a: 1, b: { c: 2, d: 3 } });
  const outcome = await sendOnce({ action: 'a', send, wait: quick }, { b: { d: 3, c: 2 }, a: 1 });
  expect(outcome.state).toBe('unknown');
});

test('an unfinished write of yesterday is no longer repeated', async () => {
  const till = aTill(lostError(null), lostError(null), lostError(null));
  await sendOnce(till.parts, { amountFen: 100 });
  expect(unfinishedOf('settle.S1', Date.now() + 25 * 3_600_000)).toBeNull();
});

test('a bug in the sender is thrown, not shown as a lost answer', async () => {
  const send = (): Promise<string> => Promise.reject(new TypeError('bug'));
  await expect(sendOnce({ action: 'a', send }, {})).rejects.toThrow('bug');
});

test('a write stays in the shop it was begun in, also when staff changed shops meanwhile', async () => {
  workIn('SHOP1');
  const seen: (string | null | undefined)[] = [];
  const lost = (_: Body, key: string): Promise<string> => {
    seen.push(shopOfWrite(key));
    return Promise.reject(lostError(null));
  };
  await sendOnce({ action: 'topUp', send: lost, wait: quick }, { amountFen: 100 });
  workIn('SHOP2');
  await sendOnce({ action: 'topUp', send: lost, wait: quick }, { amountFen: 100 });
  expect(new Set(seen)).toEqual(new Set(['SHOP1']));
});
