import type { FastifyInstance } from 'fastify';
import { jsonBody } from '../wire/raw-body';
import type { World } from '../world';
import { apiRoute, tokenRoute } from './api-request';
import { code2session } from './code2session';
import { checkPhoneNumber, phoneNumber } from './phone-number';
import { checkSubscribe, sendSubscribe } from './send-subscribe';
import { stableToken } from './stable-token';

/** The mini-program's servers. */
export function miniRoutes(server: FastifyInstance, world: World): void {
  apiRoute(server, world, {
    method: 'GET',
    url: '/sns/jscode2session',
    endpoint: 'mini.code2session',
    run: (request) => code2session(world, request.query),
  });
  apiRoute(server, world, {
    method: 'POST',
    url: '/cgi-bin/stable_token',
    endpoint: 'mini.stableToken',
    run: (request) => stableToken(world, jsonBody(request)),
  });
  tokenRoute(server, world, {
    url: '/wxa/business/getuserphonenumber',
    endpoint: 'mini.phoneNumber',
    check: checkPhoneNumber,
    run: (body, appid) => phoneNumber(world, body, appid),
  });
  tokenRoute(server, world, {
    url: '/cgi-bin/message/subscribe/send',
    endpoint: 'mini.subscribeSend',
    check: checkSubscribe,
    run: (body, appid) => sendSubscribe(world, body, appid),
  });
}
