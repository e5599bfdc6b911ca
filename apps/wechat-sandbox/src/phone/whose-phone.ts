import type { FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../boot/loopback';
import type { Person } from '../books/records';
import { personOf } from '../people/people';
import type { World } from '../world';

/** The cookie that says whose phone a browser on 127.0.0.1 is. */
export const phoneCookie = 'sandbox_person';

/**
 * Whose phone a request comes from: the name before `.localhost`, which gives each person a browser store of their
 * own; else the cookie; else the page that led here.
 */
export function whosePhone(world: World, request: FastifyRequest | IncomingMessage): Person | undefined {
  const { host, cookie, referer } = request.headers;
  const named = personOfHost(world, host ?? '');
  if (named !== undefined) return named;
  const fromPage =
    referer !== undefined && URL.canParse(referer) ? personOfHost(world, new URL(referer).host) : undefined;
  if (fromPage !== undefined) return fromPage;
  const match = new RegExp(`(?:^|; *)${phoneCookie}=([\\w-]+)`).exec(cookie ?? '');
  return match?.[1] === undefined ? undefined : personOf(world, match[1]);
}

function personOfHost(world: World, host: string): Person | undefined {
  const match = /^([\w-]+)\.localhost(:\d+)?$/.exec(host);
  return match?.[1] === undefined ? undefined : personOf(world, match[1]);
}

/** The origin of the phone's browser that a page was opened in; the plain one when the page is none of them. */
export function phoneOrigin(world: World, page: string | undefined): string {
  const plain = world.addresses.phone;
  if (page === undefined || !URL.canParse(page)) return plain;
  const url = new URL(page);
  return isLoopback(url.hostname) && url.port === new URL(plain).port ? url.origin : plain;
}

/** The host under which a person's phone is open, seen from another phone: each keeps to its own name. */
export function ownHost(host: string, person: Person): string {
  return host.endsWith('.localhost') ? `${person.id}.localhost` : host;
}
