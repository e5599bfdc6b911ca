import { messageTemplates, type TemplateKind } from './message-templates';

/** The ids under which WeChat knows the templates of this mini-program; a kind without one is neither offered nor sent. */
export abstract class TemplateIds {
  abstract readonly of: ReadonlyMap<TemplateKind, string>;
}

/** Read from the environment, each under its template's setting; the sandbox has its own from the start. */
export function readTemplateIds(env: Readonly<Record<string, string | undefined>>, sandbox: boolean): TemplateIds {
  const ids = messageTemplates.flatMap(({ kind, setting, sandboxId }): [TemplateKind, string][] => {
    const id = env[setting] ?? (sandbox ? sandboxId : '');
    return id === '' ? [] : [[kind, id]];
  });
  return { of: new Map(ids) };
}
