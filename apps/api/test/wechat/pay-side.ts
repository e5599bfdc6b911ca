import { createCipheriv, createSign, createVerify, randomBytes, type KeyObject } from 'node:crypto';
import type { Certified } from './certificate';
import type { Asked, Told } from './local-wechat';

/** WeChat Pay's side of the protocol, written from its documents and not from our gateway. */
export interface Signer {
  readonly serial: string;
  readonly privateKey: KeyObject;
}

export function signedBy(signer: Signer, body: string, at = new Date()): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const nonce = randomBytes(12).toString('hex');
  const text = `${timestamp}\n${nonce}\n${body}\n`;
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': signer.serial,
    'wechatpay-signature': createSign('RSA-SHA256').update(text).sign(signer.privateKey, 'base64'),
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
  };
}

export function signedAnswer(signer: Signer, status: number, answer: unknown): Told {
  const body = answer === undefined ? '' : JSON.stringify(answer);
  return { status, headers: signedBy(signer, body), body };
}

/** Whether a request carries the merchant's signature over its own method, address and bytes. */
export function isSignedBy(merchant: Certified, asked: Asked): boolean {
  const authorization = asked.headers.authorization ?? '';
  const fields = new Map([...authorization.matchAll(/(\w+)="([^"]*)"/g)].map((field) => [field[1], field[2]] as const));
  const text = [asked.method, asked.path, fields.get('timestamp'), fields.get('nonce_str'), asked.body, ''].join('\n');
  return (
    authorization.startsWith('WECHATPAY2-SHA256-RSA2048 ') &&
    fields.get('mchid') === '1900000001' &&
    fields.get('serial_no') === merchant.serial &&
    createVerify('RSA-SHA256')
      .update(text)
      .verify(merchant.publicKey, fields.get('signature') ?? '', 'base64')
  );
}

/** Seals with AES-256-GCM the way WeChat Pay does: the tag behind the ciphertext, all in base64. */
export function sealed(plain: string, apiV3Key: string, associatedData = 'transaction') {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce);
  cipher.setAAD(Buffer.from(associatedData));
  const bytes = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: bytes.toString('base64'),
    nonce,
    associated_data: associatedData,
  };
}

/** A paid transaction as WeChat writes it, with fields we don't know. */
export function paidTransaction(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    appid: 'wxmini0000000001',
    mchid: '1900000001',
    out_trade_no: '01JCX0000000000000000000AA',
    transaction_id: '4200001234202611210000000001',
    trade_type: 'JSAPI',
    trade_state: 'SUCCESS',
    trade_state_desc: '支付成功',
    bank_type: 'OTHERS',
    attach: '',
    success_time: '2026-11-21T18:00:05+08:00',
    payer: { openid: 'oPayer0000000000000000000001' },
    amount: { total: 100_000, payer_total: 100_000, currency: 'CNY', payer_currency: 'CNY' },
    promotion_detail: [],
    something_new: { from: 'WeChat' },
    ...changes,
  };
}

export function acceptedRefund(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    refund_id: '50300000000000000000000001',
    out_refund_no: '01JCX0000000000000000000RF',
    transaction_id: '4200001234202611210000000001',
    out_trade_no: '01JCX0000000000000000000AA',
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    create_time: '2026-11-21T18:10:00+08:00',
    status: 'PROCESSING',
    amount: { total: 100_000, refund: 30_450, payer_total: 100_000, payer_refund: 30_450, currency: 'CNY' },
    ...changes,
  };
}
