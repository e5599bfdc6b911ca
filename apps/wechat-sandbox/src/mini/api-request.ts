import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Endpoint } from '../faults/fault';
import { apiRefusal, type Answer } from '../wire/answer';
import { answerErrand } from '../wire/door';
import { jsonBody } from '../wire/raw-body';
import type { Checked } from '../wire/schema';
import type { World } from '../world';

export type Query = Partial<Record<string, string>>;

type QueryRequest = FastifyRequest<{ Querystring: Query }>;

interface ApiRoute {
  method: 'GET' | 'POST';
  url: string;
  endpoint: Endpoint;
  run: (request: QueryRequest) => Answer | Promise<Answer>;
}

/** Opens one endpoint of api.weixin.qq.com. */
export function apiRoute(server: FastifyInstance, world: World, route: ApiRoute): void {
  const handler = async (request: QueryRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const run = (): Answer | Promise<Answer> => route.run(request);
    await answerErrand(world, 'api', request, reply, { endpoint: route.endpoint, subjects: subjectsOf(request), run });
    return reply;
  };
  server.route<{ Querystring: Query }>({ method: route.method, url: route.url, handler });
}

/** Opens one endpoint that wants a token of `stable_token` and a JSON body of a fixed form. */
export function tokenRoute<T>(
  server: FastifyInstance,
  world: World,
  route: {
    url: string;
    endpoint: Endpoint;
    check: (value: unknown) => Checked<T>;
    run: (body: T, appid: string) => Answer | Promise<Answer>;
  },
): void {
  apiRoute(server, world, {
    method: 'POST',
    url: route.url,
    endpoint: route.endpoint,
    run: (request) => {
      const appid = appidOfToken(world, request.query);
      if (typeof appid !== 'string') return appid;
      const checked = route.check(jsonBody(request));
      return checked.fits
        ? route.run(checked.value, appid)
        : apiRefusal(47001, `data format error: ${checked.problem}`);
    },
  });
}

/** The app a request's token belongs to, or the refusal of the token. */
export function appidOfToken(world: World, query: Query): string | Answer {
  const { access_token: token } = query;
  if (token === undefined || token === '') return apiRefusal(41001, 'access_token missing');
  const appid = world.tokens.appidOf(token);
  if (appid === 42001) return apiRefusal(42001, 'access_token expired');
  if (appid === 40001) return apiRefusal(40001, 'invalid credential, access_token is invalid or not latest');
  return appid;
}

function subjectsOf(request: QueryRequest): string[] {
  const body = jsonBody(request) as Record<string, unknown> | undefined;
  return [body?.['touser'], body?.['openid'], request.query['openid']].filter((it) => typeof it === 'string');
}
