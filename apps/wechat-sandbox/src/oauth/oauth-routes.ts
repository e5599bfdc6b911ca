import type { FastifyInstance } from 'fastify';
import { apiRoute, type Query } from '../mini/api-request';
import { personOf } from '../people/people';
import { phoneOrigin, whosePhone } from '../phone/whose-phone';
import type { World } from '../world';
import { accessToken, userInfo, UserTokens } from './access-token';
import { grant, needsConsent, wishOf } from './authorize';
import { authorizePage, authorizeProblemPage } from './authorize-page';

/** Web sign-in of the official account: the page a person sees and the two calls behind it. */
export function oauthRoutes(server: FastifyInstance, world: World): void {
  const tokens = new UserTokens();
  authorizeRoutes(server, world);
  apiRoute(server, world, {
    method: 'GET',
    url: '/sns/oauth2/access_token',
    endpoint: 'oauth.accessToken',
    run: (request) => accessToken(world, tokens, request.query),
  });
  apiRoute(server, world, {
    method: 'GET',
    url: '/sns/userinfo',
    endpoint: 'oauth.userInfo',
    run: (request) => userInfo(world, tokens, request.query),
  });
}

function authorizeRoutes(server: FastifyInstance, world: World): void {
  server.get<{ Querystring: Query }>('/connect/oauth2/authorize', async (request, reply) => {
    const wish = wishOf(world, request.query);
    if (typeof wish === 'string') return reply.status(400).type('text/html').send(authorizeProblemPage(wish));
    const person = whosePhone(world, request);
    const phone = phoneOrigin(world, request.headers.referer);
    if (person !== undefined && !needsConsent(wish, person)) return reply.redirect(grant(world, wish, person, phone));
    const scene = { people: world.books.people.values(), merchant: world.settings.merchantName, phone };
    return reply.type('text/html').send(authorizePage(wish, person, scene));
  });
  server.get<{ Querystring: Query }>('/connect/oauth2/confirm', async (request, reply) => {
    const wish = wishOf(world, request.query);
    const person = personOf(world, request.query['person'] ?? '');
    if (typeof wish === 'string' || person === undefined) {
      const problem = typeof wish === 'string' ? wish : '没有这位演示用户';
      return reply.status(400).type('text/html').send(authorizeProblemPage(problem));
    }
    return reply.redirect(grant(world, wish, person, phoneOrigin(world, request.query['phone'])));
  });
}
