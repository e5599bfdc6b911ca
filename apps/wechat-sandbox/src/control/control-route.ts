import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from 'fastify';
import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { jsonBody } from '../wire/raw-body';
import { checker, type Checked } from '../wire/schema';

/** What a control call answers when it can't be done. */
export class ControlProblem extends Error {
  constructor(
    readonly status: 400 | 404 | 409,
    message: string,
  ) {
    super(message);
  }
}

const notFound = (what: string): ControlProblem => new ControlProblem(404, `${what}不存在`);

/** The record, or the control plane's 404. */
export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw notFound(what);
  return found;
}

interface WithId extends RouteGenericInterface {
  Params: { id: string };
  Querystring: Partial<Record<string, string>>;
}

export type ControlRequest = FastifyRequest<WithId>;

/** Opens a call that only looks or removes. */
export function controlCall(
  server: FastifyInstance,
  method: 'GET' | 'DELETE',
  url: string,
  run: (request: ControlRequest) => unknown,
): void {
  server.route<WithId>({ method, url, handler: (request, reply) => answer(reply, () => run(request)) });
}

/** Opens a call with a JSON body of a fixed form; an empty body counts as `{}`. */
export function controlPost<S extends TSchema>(
  server: FastifyInstance,
  url: string,
  schema: S,
  run: (body: Static<S>, request: ControlRequest) => unknown,
): void {
  const check = checker(schema);
  const handler = (request: ControlRequest, reply: FastifyReply): Promise<FastifyReply> =>
    answer(reply, () => run(bodyOf(request, check), request));
  server.route<WithId>({ method: 'POST', url, handler });
}

export const strictly = { additionalProperties: false };

export const emptyBody = Type.Object({}, strictly);

function bodyOf<T>(request: ControlRequest, check: (value: unknown) => Checked<T>): T {
  const type = request.headers['content-type'];
  if (type !== undefined && !type.startsWith('application/json'))
    throw new ControlProblem(400, '只接受 application/json');
  const empty = !Buffer.isBuffer(request.body) || request.body.length === 0;
  const checked = check(empty ? {} : jsonBody(request));
  if (!checked.fits) throw new ControlProblem(400, checked.problem);
  return checked.value;
}

async function answer(reply: FastifyReply, run: () => unknown): Promise<FastifyReply> {
  try {
    const body = await run();
    return await reply.send(body ?? { done: true });
  } catch (error) {
    if (error instanceof ControlProblem) return reply.status(error.status).send({ message: error.message });
    throw error;
  }
}
