import type { FastifyInstance } from 'fastify';
import { isLoopback } from '../boot/loopback';

/**
 * Turns away what a browser sends for a page of another site, or under a name that only pretends to be this machine:
 * listening on loopback doesn't keep those out.
 */
export function onlyForThisMachine(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    const ownPage = origin === undefined || (URL.canParse(origin) && isLoopback(new URL(origin).hostname));
    if (isLoopback(request.hostname) && ownPage) done();
    else void reply.status(403).send({ message: '沙箱只接受本机的请求' });
  });
}
