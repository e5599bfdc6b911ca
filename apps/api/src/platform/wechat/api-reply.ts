import { jsonObject, readAnswer, type JsonObject } from './answer-fields';
import { ok, refused, unknownBecause, type WechatOutcome } from './outcome';
import type { WechatReply } from './wechat-http';

/**
 * Judges an answer of api.weixin.qq.com and reads it. These interfaces answer 200 also for errors, sometimes as text/plain, and leave
 * `errcode` out when all is well: only the code inside decides.
 */
export function judgeApiReply<T extends object | string | null>(
  reply: WechatReply,
  read: (answer: JsonObject) => T,
): WechatOutcome<T> {
  if (!reply.reached) return unknownBecause(reply.why);
  if (reply.status !== 200) return unknownBecause(`HTTP ${String(reply.status)}`);
  const text = reply.body.toString('utf8');
  const answer = jsonObject(text);
  if (answer === null) return unknownBecause("the answer can't be read");
  const errcode = answer['errcode'] ?? 0;
  if (typeof errcode !== 'number') return unknownBecause("the answer's errcode can't be read");
  if (errcode === systemBusy) return unknownBecause('WeChat is busy and asks to come back');
  if (errcode !== 0) return refused(String(errcode), messageOf(answer));
  const value = readAnswer(text, read);
  return value === undefined ? unknownBecause("the answer can't be read") : ok(value);
}

const systemBusy = -1;

function messageOf(answer: JsonObject): string {
  return typeof answer['errmsg'] === 'string' ? answer['errmsg'] : '';
}
