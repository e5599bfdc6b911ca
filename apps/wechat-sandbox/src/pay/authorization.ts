import type { FastifyRequest } from 'fastify';
import { rsaFits } from '../keys/rsa';
import { wallSeconds } from '../time/clock';
import { paramError, signError, type Answer } from '../wire/answer';
import { rawBody } from '../wire/raw-body';
import type { World } from '../world';

const scheme = 'WECHATPAY2-SHA256-RSA2048';
const window = 300;

/** The refusal of a request whose headers or signature are not the merchant's, or undefined when they are. */
export function reasonAgainst(world: World, request: FastifyRequest): Answer | undefined {
  const shape = reasonAgainstHeaders(request);
  if (shape !== undefined) return shape;
  const fields = parseAuthorization(request.headers.authorization ?? '');
  if (fields === undefined) return signError('Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》');
  if (fields.mchid !== world.identity.mchid) return signError('商户号不存在，或与签名所用的商户号不一致');
  if (fields.serial_no !== world.identity.merchant.certificate.serial) return signError('商户证书序列号有误');
  if (!/^\d{10}$/.test(fields.timestamp) || Math.abs(Number(fields.timestamp) - wallSeconds()) > window) {
    return signError('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
  }
  const text = `${request.method}\n${request.raw.url ?? ''}\n${fields.timestamp}\n${fields.nonce_str}\n${rawBody(request)}\n`;
  if (!rsaFits(world.identity.merchant.certificate.pem, text, fields.signature)) {
    return signError('签名错误，请检查后再试');
  }
  return undefined;
}

function reasonAgainstHeaders(request: FastifyRequest): Answer | undefined {
  const accept = request.headers.accept ?? '';
  if (!/application\/json|\*\/\*|application\/x-gzip/.test(accept)) return paramError('Http头Accept不符合要求');
  if (request.headers['user-agent'] === undefined) return paramError('Http头缺少User-Agent');
  const type = request.headers['content-type'] ?? '';
  if (request.method === 'POST' && !type.startsWith('application/json')) {
    return paramError('Http头Content-Type不符合要求');
  }
  return undefined;
}

type Fields = Record<'mchid' | 'nonce_str' | 'signature' | 'timestamp' | 'serial_no', string>;

function parseAuthorization(header: string): Fields | undefined {
  if (!header.startsWith(`${scheme} `)) return undefined;
  const fields = new Map<string, string>();
  for (const part of header.slice(scheme.length + 1).split(',')) {
    const match = /^\s*([a-z_]+)="([^"]*)"\s*$/.exec(part);
    if (match?.[1] === undefined || match[2] === undefined) return undefined;
    fields.set(match[1], match[2]);
  }
  const field = (name: string): string => fields.get(name) ?? '';
  const all: Fields = {
    mchid: field('mchid'),
    nonce_str: field('nonce_str'),
    signature: field('signature'),
    timestamp: field('timestamp'),
    serial_no: field('serial_no'),
  };
  return Object.values(all).includes('') ? undefined : all;
}
