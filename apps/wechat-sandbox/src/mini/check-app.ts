import { apiRefusal, type Answer } from '../wire/answer';
import type { World } from '../world';

/** The refusal of an appid and secret that don't belong together, or undefined. */
export function reasonAgainstApp(
  world: World,
  kinds: ('mini' | 'officialAccount')[],
  appid: string,
  secret: string,
): Answer | undefined {
  const app = kinds.map((kind) => world.identity[kind]).find((candidate) => candidate.appid === appid);
  if (app === undefined) return apiRefusal(40013, 'invalid appid');
  return app.secret === secret ? undefined : apiRefusal(40125, 'invalid appsecret');
}
