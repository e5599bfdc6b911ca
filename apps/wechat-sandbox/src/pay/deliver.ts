import type { Delivery } from '../books/records';
import type { DeliveryFault } from '../faults/fault';
import { seal, type SealedResource } from '../keys/seal';
import { beijingTime } from '../time/clock';
import type { World } from '../world';
import { isSignatureFault, signedHeaders } from './signed-headers';

// WeChat takes an answer that comes later for none.
const patience = 5_000;

const summaries: Record<string, string> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.ABNORMAL': '退款异常',
  'REFUND.CLOSED': '退款关闭',
};

/** Sends one copy of a notification and notes what came of it; whether the merchant accepted it. */
export async function deliver(world: World, delivery: Delivery, fault: DeliveryFault | undefined): Promise<boolean> {
  const body = JSON.stringify({
    id: delivery.id,
    create_time: beijingTime(delivery.createdAt),
    resource_type: 'encrypt-resource',
    event_type: delivery.eventType,
    summary: summaries[delivery.eventType] ?? '',
    resource: {
      ...resourceOf(world, delivery, fault),
      original_type: delivery.endpoint === 'pay.notify' ? 'transaction' : 'refund',
    },
  });
  const headers = signedHeaders(world, body, isSignatureFault(fault) ? fault : undefined);
  const status = await post(delivery.url, headers, body);
  const current = world.books.deliveries.get(delivery.id);
  if (current !== undefined) {
    const attempt = { at: world.clock.now(), status, fault: fault ?? null };
    world.books.deliveries.put(delivery.id, { ...current, attempts: [...current.attempts, attempt] });
  }
  return status === 200 || status === 204;
}

async function post(url: string, headers: Record<string, string>, body: string): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', Accept: '*/*', 'User-Agent': 'Mozilla/4.0' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

function resourceOf(world: World, delivery: Delivery, fault: DeliveryFault | undefined): SealedResource {
  const plain = JSON.stringify((fault && falsified[fault])?.(delivery.plain) ?? delivery.plain);
  const associated = delivery.endpoint === 'pay.notify' ? 'transaction' : 'refund';
  const key = fault === 'wrongKey' ? 'x'.repeat(32) : world.identity.apiV3Key;
  const sealed = seal(key, plain, associated);
  if (fault === 'wrongAad') return { ...sealed, associated_data: `${associated}x` };
  if (fault === 'shortTag') return { ...sealed, ciphertext: cutTag(sealed.ciphertext) };
  if (fault === 'tamperedCiphertext') return { ...sealed, ciphertext: flipBit(sealed.ciphertext) };
  return sealed;
}

type Falsify = (plain: Record<string, unknown>) => Record<string, unknown>;

const changeAmount = (plain: Record<string, unknown>, change: (total: number) => object): Record<string, unknown> => {
  const amount = plain['amount'] as Record<string, unknown>;
  return { ...plain, amount: { ...amount, ...change(Number(amount['total'])) } };
};

/** Correctly signed and sealed news that doesn't fit its order. */
const falsified: Partial<Record<DeliveryFault, Falsify>> = {
  wrongAmount: (plain) => changeAmount(plain, (total) => ({ total: total + 1 })),
  wrongCurrency: (plain) => changeAmount(plain, () => ({ currency: 'USD' })),
  wrongAppid: (plain) => ({ ...plain, appid: 'wx0000000000000000' }),
  wrongMchid: (plain) => ({ ...plain, mchid: '1900000000' }),
  wrongOpenid: (plain) => ({ ...plain, payer: { openid: 'oNobody_000000000000000000000' } }),
  unknownOrder: (plain) => ({ ...plain, out_trade_no: 'NOSUCHORDER0000000000' }),
};

function flipBit(ciphertext: string): string {
  const bytes = Buffer.from(ciphertext, 'base64');
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
  return bytes.toString('base64');
}

/** Keeps four of the sixteen bytes of the tag, which a careless reader takes for a shorter, valid one. */
function cutTag(ciphertext: string): string {
  const bytes = Buffer.from(ciphertext, 'base64');
  return bytes.subarray(0, bytes.length - 12).toString('base64');
}
