import type { AnswerFault, FaultMoment } from '../faults/fault';
import type { Struck } from '../faults/fault-book';
import { isSignatureFault } from '../pay/signed-headers';
import { apiRefusal, payRefusal, type Answer } from './answer';

type Strike = Struck<AnswerFault>;

/** Which family of servers answers: they refuse in different ways. */
export type Family = 'pay' | 'api';

/** What is done with a request that a fault struck, besides or instead of its work. */
export type Spoilt = { hold: number } | { reset: true } | { answer: Answer } | { truncate: true } | { sign: true };

/** Whether a fault strikes before the request does its work; most do, unless the rule says otherwise. */
export function momentOf(strike: Strike): FaultMoment {
  const afterwards = ['accepted', 'truncatedJson'].includes(strike.kind) || isSignatureFault(strike.kind);
  return strike.moment ?? (afterwards ? 'after' : 'before');
}

/** What a fault makes of an answer. */
export function spoilAnswer(strike: Strike, family: Family): Spoilt {
  if (strike.kind === 'timeout') return { hold: strike.wait ?? 30_000 };
  if (strike.kind === 'reset') return { reset: true };
  if (strike.kind === 'truncatedJson') return { truncate: true };
  if (isSignatureFault(strike.kind)) return { sign: true };
  if (strike.kind === 'htmlBadGateway') return { answer: badGateway };
  if (strike.kind === 'refuse') return { answer: refusalOf(strike, family) };
  return { answer: family === 'pay' ? payProblem(strike) : apiProblem(strike) };
}

const badGateway: Answer = {
  status: 502,
  contentType: 'text/html',
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body>\r\n</html>\r\n',
};

function refusalOf(strike: Strike, family: Family): Answer {
  const message = strike.message ?? '沙箱按故障规则拒绝';
  if (family === 'api') return apiRefusal(Number(strike.code ?? -1), message);
  return payRefusal(strike.status ?? 400, String(strike.code ?? 'INVALID_REQUEST'), message);
}

function payProblem(strike: Strike): Answer {
  if (strike.kind === 'accepted') return payRefusal(202, 'ACCEPTED', '服务器已接受请求，但尚未处理');
  if (strike.kind === 'rateLimit') {
    return payRefusal(strike.status ?? 429, String(strike.code ?? 'FREQUENCY_LIMITED'), '频率超限，请降低请求频率');
  }
  return payRefusal(strike.status ?? 500, String(strike.code ?? 'SYSTEM_ERROR'), '系统异常，请稍后重试');
}

const apiProblems: Partial<Record<AnswerFault, [number, string]>> = {
  rateLimit: [45009, 'reach max api daily quota limit'],
  invalidCredential: [40001, 'invalid credential, access_token is invalid or not latest'],
  tokenExpired: [42001, 'access_token expired'],
  quotaUsedUp: [43101, 'user refuse to accept the msg'],
  badField: [47003, 'argument invalid! data.thing1.value invalid'],
  concurrentSend: [43108, 'concurrent send message to the same user'],
};

const apiProblem = (strike: Strike): Answer => apiRefusal(...(apiProblems[strike.kind] ?? [-1, 'system error']));
