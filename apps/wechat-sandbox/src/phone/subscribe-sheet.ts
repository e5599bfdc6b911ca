import { Type } from '@sinclair/typebox';
import type { Person } from '../books/records';
import { acceptSubscription } from '../people/subscriptions';
import { checker } from '../wire/schema';
import type { World } from '../world';

const templatesMax = 3;

/** Which templates a prompt is about, or which of them were allowed. */
export const checkSubscribePrompt = checker(
  Type.Object({ templateIds: Type.Array(Type.String(), { maxItems: 20 }) }, { additionalProperties: false }),
);

/** What the prompt shows, or why there is none, in the mini-program's numbers. */
export type Prompt =
  { merchant: string; templates: { templateId: string; title: string }[] } | { problem: string; code: number };

export function openPrompt(world: World, templateIds: string[]): Prompt {
  if (templateIds.length === 0) return { problem: 'TmplIds can not be empty', code: 10001 };
  if (templateIds.length > templatesMax) return { problem: 'Templates count out of max bounds', code: 20003 };
  const templates = templateIds.flatMap((id) => {
    const template = world.books.templates.get(id);
    return template === undefined ? [] : [{ templateId: id, title: template.title }];
  });
  if (templates.length < templateIds.length)
    return { problem: 'No template data return, verify the template id exist', code: 20001 };
  return { merchant: world.settings.merchantName, templates };
}

/** One yes is one message. */
export function answerPrompt(world: World, person: Person, templateIds: string[]): object {
  for (const id of templateIds) {
    if (world.books.templates.get(id) !== undefined) acceptSubscription(world, person, id, 1);
  }
  return { accepted: templateIds.length };
}
