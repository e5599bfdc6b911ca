import { request as send, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { World } from '../world';
import { unreachablePage } from './unreachable-page';

/** What WeChat's browser adds to the name a browser gives itself. */
export const wechatAgent = 'MicroMessenger/8.0.54(0x18003630) NetType/WIFI Language/zh_CN';

// Of one connection only, or in the way of showing the app inside the phone and reading where a page came from.
const kept = ['connection', 'keep-alive', 'transfer-encoding', 'x-frame-options', 'referrer-policy', 'content-length'];

/** Fetches from the app what the phone's browser asked for; pages get `inserted` at the start of their head. */
export async function forward(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  inserted: string,
): Promise<FastifyReply> {
  let answer: IncomingMessage;
  try {
    answer = await fetchFromApp(world, request);
  } catch {
    return reply.status(502).type('text/html; charset=utf-8').send(unreachablePage(world.addresses.app));
  }
  const page = (answer.headers['content-type'] ?? '').startsWith('text/html');
  void reply.status(answer.statusCode ?? 502).headers(headersFor(world, request, answer));
  if (!page) return reply.send(answer);
  void reply.header('referrer-policy', 'strict-origin-when-cross-origin');
  return reply.send(insertIntoHead(await textOf(answer), inserted));
}

function fetchFromApp(world: World, request: FastifyRequest): Promise<IncomingMessage> {
  const target = new URL(world.addresses.app);
  const headers: OutgoingHttpHeaders = {
    ...request.headers,
    host: target.host,
    'user-agent': `${request.headers['user-agent'] ?? ''} ${wechatAgent}`.trim(),
    // Pages are changed on the way, so they must come as plain text.
    'accept-encoding': 'identity',
    connection: 'close',
  };
  if (request.headers.origin === originOf(request)) headers['origin'] = world.addresses.app;
  return new Promise((resolve, reject) => {
    const onward = send(
      { host: target.hostname, port: target.port, method: request.method, path: request.raw.url, headers },
      resolve,
    );
    onward.on('error', reject);
    request.raw.once('close', () => {
      if (!request.raw.complete) onward.destroy();
    });
    onward.end(Buffer.isBuffer(request.body) ? request.body : undefined);
  });
}

function headersFor(world: World, request: FastifyRequest, answer: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value !== undefined && !kept.includes(name)) headers[name] = value;
  }
  const { location } = answer.headers;
  if (location?.startsWith(world.addresses.app) === true) {
    headers['location'] = originOf(request) + location.slice(world.addresses.app.length);
  }
  const policy = headers['content-security-policy'];
  if (typeof policy === 'string') headers['content-security-policy'] = withoutFrameRule(policy);
  return headers;
}

const withoutFrameRule = (policy: string): string =>
  policy
    .split(';')
    .filter((rule) => !rule.trim().startsWith('frame-ancestors'))
    .join(';');

const originOf = (request: FastifyRequest): string => `http://${request.headers.host ?? ''}`;

async function textOf(answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function insertIntoHead(page: string, inserted: string): string {
  const head = /<head[^>]*>/i.exec(page);
  if (head === null) return inserted + page;
  const end = head.index + head[0].length;
  return page.slice(0, end) + inserted + page.slice(end);
}
