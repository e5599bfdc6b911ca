import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { fillBooks } from '../books/fill-books';
import type { World } from '../world';
import { controlCall, controlPost, strictly } from './control-route';
import { courseControl } from './course-control';
import { messagesControl } from './messages-control';
import { ordersControl } from './orders-control';
import { peopleControl } from './people-control';
import { seedControl } from './seed-control';

const reset = Type.Object({ keepPeople: Type.Optional(Type.Boolean()) }, strictly);

/** The control plane under /sandbox: it plays the people and sets what goes wrong. */
export function controlRoutes(server: FastifyInstance, world: World): void {
  controlCall(server, 'GET', '/sandbox/health', () => ({ ready: true, addresses: world.addresses }));
  controlPost(server, '/sandbox/reset', reset, ({ keepPeople }) => {
    const people = keepPeople === true ? world.books.people.values() : [];
    world.books.clear();
    world.faults.clear();
    world.traffic.clear();
    world.codes.clear();
    world.tokens.clear();
    world.clock.reset();
    for (const person of people) world.books.people.put(person.id, person);
    fillBooks(world.books, world.clock.now());
  });
  peopleControl(server, world);
  ordersControl(server, world);
  seedControl(server, world);
  messagesControl(server, world);
  courseControl(server, world);
}
