import { jsonObject, readAnswer, type JsonObject } from '../answer-fields';
import { ok, refused, unknownBecause, type WechatOutcome } from '../outcome';
import type { WechatReply } from '../wechat-http';
import { asksToComeBack, canonicalCode } from './pay-codes';
import { checkSignature, type SignatureKeys } from './pay-signature';

/**
 * Judges what came back from WeChat Pay and reads it.
 * Only a well signed 200 or 204 that can be read is `ok`; a refusal may come unsigned (WeChat can't sign for somebody it doesn't recognise), but a
 * signature that is there and doesn't fit isn't believed; everything else is `unknown`.
 */
export async function judgePayReply<T extends object | string | null>(
  reply: WechatReply,
  keys: SignatureKeys,
  now: Date,
  read: (answer: JsonObject) => T,
): Promise<WechatOutcome<T>> {
  if (!reply.reached) return unknownBecause(reply.why);
  if (reply.status === 200 || reply.status === 204) {
    const verdict = await checkSignature(keys, reply.headers, reply.body, now);
    return verdict === 'good' ? readSuccess(reply.body, read) : unknownBecause(`the answer's signature is ${verdict}`);
  }
  if (reply.status < 400 || reply.status >= 500) return unknownBecause(`HTTP ${String(reply.status)}`);
  const verdict = await checkSignature(keys, reply.headers, reply.body, now);
  if (verdict !== 'good' && verdict !== 'missing') return unknownBecause(`the refusal's signature is ${verdict}`);
  return readRefusal(reply.status, reply.body);
}

function readSuccess<T extends object | string | null>(
  body: Buffer,
  read: (answer: JsonObject) => T,
): WechatOutcome<T> {
  const value = readAnswer(body.length === 0 ? '{}' : body.toString('utf8'), read);
  return value === undefined ? unknownBecause("the answer can't be read") : ok(value);
}

function readRefusal<T>(status: number, body: Buffer): WechatOutcome<T> {
  const answer = jsonObject(body.toString('utf8'));
  const code = answer?.['code'];
  if (answer === null || typeof code !== 'string' || code === '')
    return unknownBecause(`HTTP ${String(status)} without a code`);
  const canonical = canonicalCode(code);
  if (asksToComeBack(canonical) || status === 429) return unknownBecause(`WeChat Pay asks to come back: ${canonical}`);
  return refused(canonical, readMessage(answer));
}

function readMessage(answer: JsonObject): string {
  return typeof answer['message'] === 'string' ? answer['message'] : '';
}
