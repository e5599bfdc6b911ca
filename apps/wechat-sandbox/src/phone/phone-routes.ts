import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Person } from '../books/records';
import { personOf } from '../people/people';
import { quotaOf } from '../people/subscriptions';
import { beijingTime } from '../time/clock';
import type { World } from '../world';
import { chooserPage } from './chooser-page';
import { ownHost } from './whose-phone';
import { asset } from './page';
import { phonePage } from './phone-page';

interface OfPerson {
  Params: { id: string };
}

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

/** The phone on the sandbox's own port: whose phone it is, its messages, and the app inside it. */
export function phoneRoutes(server: FastifyInstance, world: World): void {
  server.get<{ Params: { name: string } }>('/assets/:name', (request, reply) => {
    const type = types[/^(?:phone|chooser)\.(css|js|svg)$/.exec(request.params.name)?.[1] ?? ''];
    if (type === undefined) return reply.status(404).send();
    return reply.header('cache-control', 'no-cache').type(`${type}; charset=utf-8`).send(asset(request.params.name));
  });
  server.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(chooserPage(world.books.people.values(), world.settings.merchantName)),
  );
  server.get<OfPerson>('/phones/:id', (request, reply) => {
    const person = personOf(world, request.params.id);
    if (person === undefined) return reply.redirect('/');
    const own = ownHost(request.hostname, person);
    if (own !== request.hostname) return reply.redirect(`http://${own}:${String(request.port)}/phones/${person.id}`);
    const page = phonePage(person, world.settings.merchantName, browserFor(world, request));
    return reply.type('text/html; charset=utf-8').send(page);
  });
  server.get<OfPerson>('/phones/:id/state', (request, reply) => {
    const person = personOf(world, request.params.id);
    return person === undefined ? reply.status(404).send({}) : reply.send(stateOf(world, person));
  });
}

/** The phone's browser under the host that this page was opened with, so that both share one store. */
function browserFor(world: World, request: FastifyRequest<OfPerson>): string {
  const { port } = new URL(world.addresses.phone);
  return `http://${request.hostname}:${port}`;
}

function stateOf(world: World, person: Person): object {
  return {
    now: beijingTime(world.clock.now()),
    merchant: world.settings.merchantName,
    messages: world.books.messages
      .values()
      .filter((message) => message.personId === person.id)
      .sort((a, b) => b.at - a.at)
      .slice(0, 100),
    subscriptions: world.books.templates
      .values()
      .map(({ id, title }) => ({ templateId: id, title, quota: quotaOf(world, person, id) })),
  };
}
