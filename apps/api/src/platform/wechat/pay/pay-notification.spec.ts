import { acceptedRefund, paidTransaction, sealed, signedBy, type Signer } from '../../../../test/wechat/pay-side';
import { parties } from '../../../../test/wechat/wechat-accounts';
import { openNotification } from './pay-notification';
import { PlatformKeys } from './platform-keys';

const who = parties();
const apiV3Key = 'an-api-v3-key-of-32-characters-1';
const now = new Date('2026-11-21T10:00:10Z');
const keys = new PlatformKeys(
  { id: who.wechatPay.serial, key: who.wechatPay.publicKey },
  () =>
    Promise.resolve([
      { serial: who.platform.serial, key: who.platform.publicKey, validUntil: new Date('2040-01-01T00:00:00Z') },
    ]),
  () => now,
);

type Resource = ReturnType<typeof sealed>;

function envelope(resource: object | undefined, eventType = 'TRANSACTION.SUCCESS'): string {
  return JSON.stringify({
    id: 'EV-2026112118000501',
    create_time: '2026-11-21T18:00:06+08:00',
    resource_type: 'encrypt-resource',
    event_type: eventType,
    summary: '支付成功',
    resource: resource && { original_type: 'transaction', ...resource },
  });
}

const paid = () => sealed(JSON.stringify(paidTransaction()), apiV3Key);

/** Arrives as WeChat sends it, signed at `now` unless told otherwise. */
function arrive(
  body: string,
  changes: Record<string, string | undefined> = {},
  signer: Signer = who.wechatPay,
  at = now,
) {
  const headers = { ...signedBy(signer, body, at), ...changes };
  return openNotification(keys, apiV3Key, headers, Buffer.from(body), now);
}

function flipped(resource: Resource, place: (bytes: Buffer) => number): Resource {
  const bytes = Buffer.from(resource.ciphertext, 'base64');
  const at = place(bytes);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return { ...resource, ciphertext: bytes.toString('base64') };
}

describe('a notification from WeChat Pay', () => {
  test.each<[string, Signer]>([
    ['its public key', who.wechatPay],
    ['a platform certificate', who.platform],
  ])('is proven by %s and read', async (_name, signer) => {
    const opened = await arrive(envelope(paid()), {}, signer);
    expect(opened).toMatchObject({
      outcome: 'verified',
      id: 'EV-2026112118000501',
      eventType: 'TRANSACTION.SUCCESS',
      subject: { about: 'transaction', transaction: { totalFen: 100_000, tradeState: 'SUCCESS', currency: 'CNY' } },
    });
  });

  test('may have no associated data at all', async () => {
    const resource = { ...sealed(JSON.stringify(paidTransaction()), apiV3Key, ''), associated_data: undefined };
    expect(await arrive(envelope(resource))).toMatchObject({ outcome: 'verified' });
  });

  test.each(['SUCCESS', 'ABNORMAL', 'CLOSED'])('tells of a refund that ended %s', async (state) => {
    const fields = acceptedRefund({ status: undefined, refund_status: state });
    const opened = await arrive(envelope(sealed(JSON.stringify(fields), apiV3Key, 'refund'), `REFUND.${state}`));
    expect(opened).toMatchObject({ subject: { about: 'refund', refund: { status: state, refundFen: 30_450 } } });
  });

  test.each([
    ['an event we do not know', envelope(paid(), 'COUPON.USE')],
    ['a payment without its amount', envelope(sealed('{"trade_state":"SUCCESS"}', apiV3Key))],
    ['a resource that is no JSON', envelope(sealed('paid', apiV3Key))],
  ])('is kept for a person when it holds %s', async (_name, body) => {
    expect(await arrive(body)).toMatchObject({ outcome: 'verified', subject: { about: 'unreadable' } });
  });

  test('keeps its signature when its JSON is written unusually', async () => {
    const body = envelope(paid()).replace('{"id"', '{ "id"').replace('支付成功', '\\u652f付成功');
    expect(await arrive(body)).toMatchObject({ outcome: 'verified' });
  });
});

describe('what is not from WeChat Pay, or not whole, is refused', () => {
  const skewed = (seconds: number) => new Date(now.getTime() + seconds * 1000);

  test.each([
    ['a bit of the ciphertext flipped', () => flipped(paid(), () => 7)],
    ['a bit of the tag flipped', () => flipped(paid(), (bytes) => bytes.length - 1)],
    ['other associated data', () => ({ ...paid(), associated_data: 'transactiom' })],
    ['another nonce', () => ({ ...paid(), nonce: '0'.repeat(12) })],
    ['a nonce of another length', () => ({ ...paid(), nonce: '0'.repeat(16) })],
    ['another APIv3 key', () => sealed(JSON.stringify(paidTransaction()), 'another-key-another-key-another-')],
    ['another algorithm', () => ({ ...paid(), algorithm: 'AEAD_SM4_GCM' })],
    ['a ciphertext that is no base64', () => ({ ...paid(), ciphertext: '***' })],
    ['nothing but a tag', () => ({ ...paid(), ciphertext: Buffer.alloc(16).toString('base64') })],
  ])('sealed with %s', async (_name, resource) => {
    expect(await arrive(envelope(resource()))).toEqual({ outcome: 'refused', reason: 'undecipherable' });
  });

  test.each([1, 4, 8, 12, 15])('a tag cut by %d bytes', async (cut) => {
    const whole = Buffer.from(paid().ciphertext, 'base64');
    const resource = { ...paid(), ciphertext: whole.subarray(0, whole.length - cut).toString('base64') };
    expect(await arrive(envelope(resource))).toEqual({ outcome: 'refused', reason: 'undecipherable' });
  });

  test.each([
    ['Wechatpay-Signature', 'wechatpay-signature'],
    ['Wechatpay-Timestamp', 'wechatpay-timestamp'],
    ['Wechatpay-Nonce', 'wechatpay-nonce'],
    ['Wechatpay-Serial', 'wechatpay-serial'],
  ])('no %s', async (_name, header) => {
    const refused = { outcome: 'refused', reason: 'missingSignature' };
    expect(await arrive(envelope(paid()), { [header]: undefined })).toEqual(refused);
    expect(await arrive(envelope(paid()), { [header]: '' })).toEqual(refused);
  });

  test('the merchant itself as signer', async () => {
    const merchant = { serial: who.wechatPay.serial, privateKey: who.merchant.privateKey };
    expect(await arrive(envelope(paid()), {}, merchant)).toEqual({ outcome: 'refused', reason: 'wrongSignature' });
  });

  test('the right key under the other serial', async () => {
    const crossed = { serial: who.platform.serial, privateKey: who.wechatPay.privateKey };
    expect(await arrive(envelope(paid()), {}, crossed)).toEqual({ outcome: 'refused', reason: 'wrongSignature' });
  });

  test.each(['PUB_KEY_ID_somebody', 'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF', '../etc'])(
    'the serial %s',
    async (serial) => {
      const opened = await arrive(envelope(paid()), {}, { ...who.wechatPay, serial });
      expect(opened).toEqual({ outcome: 'refused', reason: 'unknownSerial' });
    },
  );

  test.each([-301, 301, -86_400])('signed %d seconds from now', async (seconds) => {
    const opened = await arrive(envelope(paid()), {}, who.wechatPay, skewed(seconds));
    expect(opened).toEqual({ outcome: 'refused', reason: 'outsideWindow' });
  });

  test.each([-300, 300])('but not %d seconds from now', async (seconds) => {
    expect(await arrive(envelope(paid()), {}, who.wechatPay, skewed(seconds))).toMatchObject({ outcome: 'verified' });
  });

  test.each([
    ['a time that is no number', { 'wechatpay-timestamp': '0x6920' }],
    ['a time in the exponent', { 'wechatpay-timestamp': '1e9' }],
    ['a line break in the nonce', { 'wechatpay-nonce': 'a\nb' }],
    ['another kind of signature', { 'wechatpay-signature-type': 'WECHATPAY2-SM2-WITH-SM3' }],
  ])('%s', async (_name, change) => {
    expect(await arrive(envelope(paid()), change)).toEqual({ outcome: 'refused', reason: 'malformed' });
  });

  test('a header sent twice', async () => {
    const body = envelope(paid());
    const headers = { ...signedBy(who.wechatPay, body, now), 'wechatpay-serial': [who.wechatPay.serial, 'x'] };
    const opened = await openNotification(keys, apiV3Key, headers, Buffer.from(body), now);
    expect(opened).toEqual({ outcome: 'refused', reason: 'missingSignature' });
  });

  test('a body changed by one byte', async () => {
    const body = envelope(paid());
    const headers = signedBy(who.wechatPay, body, now);
    const opened = await openNotification(keys, apiV3Key, headers, Buffer.from(body.replace('EV-', 'EW-')), now);
    expect(opened).toEqual({ outcome: 'refused', reason: 'wrongSignature' });
  });

  test.each([
    ['no JSON', 'paid'],
    ['a list', '[]'],
    ['no resource', envelope(undefined)],
  ])('%s, correctly signed', async (_name, body) => {
    expect(await arrive(body)).toEqual({ outcome: 'refused', reason: 'malformed' });
  });

  test("WeChat's own probe, apart from the rest", async () => {
    const probe = { 'wechatpay-signature': 'WECHATPAY/SIGNTEST/c2lnbmF0dXJl' };
    expect(await arrive(envelope(paid()), probe)).toEqual({ outcome: 'signTest' });
  });
});
