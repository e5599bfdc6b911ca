import type { FastifyInstance } from 'fastify';
import { jsonBody } from '../wire/raw-body';
import type { World } from '../world';
import { apiRoute, appidOfToken, tokenRoute } from './api-request';
import { code2session } from './code2session';
import { checkMediaCheck, checkTextCheck, mediaCheck, textCheck } from './content-check';
import { listTemplates } from './list-templates';
import { checkPhoneNumber, phoneNumber } from './phone-number';
import { checkSubscribe, sendSubscribe } from './send-subscribe';
import { stableToken } from './stable-token';
import { checkShipping, checkTradeManaged, tradeManaged, uploadShipping } from './trade-management';
import { checkUrlLink, urlLink } from './url-link';
import { checkWxaCode, wxaCode } from './wxa-code';

/** The mini-program's servers. */
export function miniRoutes(server: FastifyInstance, world: World): void {
  signInRoutes(server, world);
  messageRoutes(server, world);
  tokenRoute(server, world, {
    url: '/wxa/getwxacodeunlimit',
    endpoint: 'mini.wxacode',
    check: checkWxaCode,
    run: (body, appid) => wxaCode(world, body, appid),
  });
  tokenRoute(server, world, {
    url: '/wxa/generate_urllink',
    endpoint: 'mini.urlLink',
    check: checkUrlLink,
    run: (body, appid) => urlLink(world, body, appid),
  });
  tokenRoute(server, world, {
    url: '/wxa/msg_sec_check',
    endpoint: 'mini.textCheck',
    check: checkTextCheck,
    run: (body, appid) => textCheck(world, body, appid),
  });
  tokenRoute(server, world, {
    url: '/wxa/media_check_async',
    endpoint: 'mini.mediaCheck',
    check: checkMediaCheck,
    run: (body, appid) => mediaCheck(world, body, appid),
  });
  tokenRoute(server, world, {
    url: '/wxa/sec/order/is_trade_managed',
    endpoint: 'mini.tradeManaged',
    check: checkTradeManaged,
    run: (body) => tradeManaged(world, body),
  });
  tokenRoute(server, world, {
    url: '/wxa/sec/order/upload_shipping_info',
    endpoint: 'mini.shippingInfo',
    check: checkShipping,
    run: (body) => uploadShipping(world, body),
  });
}

function signInRoutes(server: FastifyInstance, world: World): void {
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
}

function messageRoutes(server: FastifyInstance, world: World): void {
  tokenRoute(server, world, {
    url: '/cgi-bin/message/subscribe/send',
    endpoint: 'mini.subscribeSend',
    check: checkSubscribe,
    run: (body, appid) => sendSubscribe(world, body, appid),
  });
  apiRoute(server, world, {
    method: 'GET',
    url: '/wxaapi/newtmpl/gettemplate',
    endpoint: 'mini.templates',
    run: (request) => {
      const appid = appidOfToken(world, request.query);
      return typeof appid === 'string' ? listTemplates(world) : appid;
    },
  });
}
