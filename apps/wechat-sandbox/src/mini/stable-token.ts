import { Type } from '@sinclair/typebox';
import { apiRefusal, ok, type Answer } from '../wire/answer';
import { checker } from '../wire/schema';
import type { World } from '../world';
import { reasonAgainstApp } from './check-app';

const check = checker(
  Type.Object(
    {
      grant_type: Type.Literal('client_credential'),
      appid: Type.String(),
      secret: Type.String(),
      force_refresh: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
);

export function stableToken(world: World, body: unknown): Answer {
  const checked = check(body);
  if (!checked.fits) return apiRefusal(47001, `data format error: ${checked.problem}`);
  const { appid, secret, force_refresh: force } = checked.value;
  const problem = reasonAgainstApp(world, ['mini', 'officialAccount'], appid, secret);
  if (problem !== undefined) return problem;
  const { token, seconds } = world.tokens.issue(appid, force ?? false);
  return ok({ access_token: token, expires_in: seconds });
}
