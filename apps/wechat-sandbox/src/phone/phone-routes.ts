import type { FastifyInstance } from 'fastify';
import { personOf } from '../people/people';
import type { World } from '../world';
import { chooserPage } from './chooser-page';
import { asset } from './page';

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/** The phone on the sandbox's own port: whose phone it is, its messages, and the app inside it. */
export function phoneRoutes(server: FastifyInstance, world: World): void {
  server.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const match = /^[a-z-]+\.(css|js|svg)$/.exec(request.params.name);
    if (match?.[1] === undefined) return reply.status(404).send();
    return reply
      .header('cache-control', 'no-cache')
      .type(types[match[1]] ?? 'text/plain')
      .send(asset(request.params.name));
  });
  server.get('/', (_request, reply) => {
    const people = world.books.people.values();
    return reply.type('text/html').send(chooserPage(people, world.settings.merchantName));
  });
  server.get<{ Params: { id: string } }>('/phones/:id', (request, reply) => {
    const person = personOf(world, request.params.id);
    if (person === undefined) return reply.redirect('/');
    return reply.redirect(`${world.addresses.phone}/?person=${person.id}`);
  });
}
