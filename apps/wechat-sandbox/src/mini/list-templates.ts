import { ok, type Answer } from '../wire/answer';
import type { World } from '../world';

/** The templates that the mini-program has added, as `gettemplate` lists them. */
export function listTemplates(world: World): Answer {
  return ok({
    errcode: 0,
    errmsg: 'ok',
    data: world.books.templates.values().map((template) => ({
      priTmplId: template.id,
      title: template.title,
      content: template.rows.map(({ key, label }) => `${label}:{{${key}.DATA}}\n`).join(''),
      example: template.rows.map(({ label }) => `${label}:${label}\n`).join(''),
      type: 2,
    })),
  });
}
