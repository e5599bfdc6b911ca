import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../books/records';
import { jsonBody } from '../wire/raw-body';
import type { Checked } from '../wire/schema';
import type { World } from '../world';
import { wechatAgent } from './forward';
import { asset } from './page';
import { checkPayRequest, confirmSheet, openSheet } from './pay-sheet';
import { answerPrompt, checkSubscribePrompt, openPrompt } from './subscribe-sheet';
import { whosePhone } from './whose-phone';

// In this order: each builds on those before it.
const scripts = ['whose-browser.js', 'layer.js', 'pay-sheet.js', 'subscribe-sheet.js', 'bridge.js'];

/** What the bridge inside a page asks of its WeChat. */
export function bridgeRoutes(server: FastifyInstance, world: World): void {
  server.get('/__sandbox/bridge.js', (request, reply) => {
    const phone = { personId: whosePhone(world, request)?.id ?? '', agent: wechatAgent, looks: asset('sheets.css') };
    return reply
      .header('cache-control', 'no-store')
      .type('text/javascript; charset=utf-8')
      .send(`window.__sandboxPhone = ${JSON.stringify(phone)};\n${scripts.map(asset).join('')}`);
  });
  const at = <T>(
    path: string,
    check: (value: unknown) => Checked<T>,
    run: (person: Person, wish: T) => object,
  ): void => {
    server.post(`/__sandbox/${path}`, (request, reply) => answer(world, request, reply, check, run));
  };
  at('pay/sheet', checkPayRequest, (person, wish) => openSheet(world, person, wish));
  at('pay/confirmation', checkPayRequest, (person, wish) => {
    const problem = confirmSheet(world, person, wish);
    return problem === undefined ? { paid: true } : { paid: false, problem };
  });
  at('subscriptions/prompt', checkSubscribePrompt, (_person, wish) => openPrompt(world, wish.templateIds));
  at('subscriptions/answer', checkSubscribePrompt, (person, wish) => answerPrompt(world, person, wish.templateIds));
}

function answer<T>(
  world: World,
  request: FastifyRequest,
  reply: FastifyReply,
  check: (value: unknown) => Checked<T>,
  run: (person: Person, wish: T) => object,
): FastifyReply {
  const person = whosePhone(world, request);
  if (person === undefined) return reply.send({ payable: false, paid: false, problem: '请先选择一部手机' });
  const checked = check(jsonBody(request));
  if (!checked.fits) return reply.send({ payable: false, paid: false, problem: checked.problem });
  return reply.send(run(person, checked.value));
}
