import { choiceField, objectField, textField, type JsonObject } from '../answer-fields';

/** Where a text or picture will be shown. */
export type ContentScene = 'profile' | 'comment' | 'forum' | 'social';

/** `review` means that a person should look; until then only the author sees it. */
export type ContentVerdict = 'pass' | 'review' | 'risky';

export function sceneNumber(scene: ContentScene): number {
  return sceneNumbers[scene];
}

export function readVerdict(answer: JsonObject): ContentVerdict {
  return choiceField(objectField(answer, 'result'), 'suggest', verdicts);
}

/** The result of a picture's check arrives later as a message to the official account, under this id. */
export function readTrace(answer: JsonObject): { readonly traceId: string } {
  return { traceId: textField(answer, 'trace_id') };
}

const verdicts: readonly ContentVerdict[] = ['pass', 'review', 'risky'];
const sceneNumbers: Readonly<Record<ContentScene, number>> = { profile: 1, comment: 2, forum: 3, social: 4 };
