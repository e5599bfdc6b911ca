import { fitField, timeText, type FieldKind } from './field-limits';
import { messageTemplates, type MessageTemplate, type TemplateKind } from './message-templates';

export interface ToldFacts {
  readonly title: string;
  readonly facts: readonly { label: string; value: string }[];
  readonly at: Date;
}

export interface FittedMessage {
  readonly template: TemplateKind;
  /** By field key, each within WeChat's limit for its kind. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The messages a notice can be sent as, the most telling template first: a template fits when each of its fields has a text it takes. */
export function fitMessages(notice: ToldFacts): FittedMessage[] {
  return messageTemplates.flatMap((template) => {
    const fields = fieldsOf(template, notice);
    return fields === null ? [] : [{ template: template.kind, fields }];
  });
}

function fieldsOf(template: MessageTemplate, notice: ToldFacts): Record<string, string> | null {
  const fields: Record<string, string> = {};
  for (const [key, sources] of Object.entries(template.fields)) {
    const text = sources.map((source) => textOf(source, notice)).find((found) => found !== null) ?? null;
    const fitted = text === null ? null : fitField(key.replace(/\d+$/, '') as FieldKind, text);
    if (fitted === null) return null;
    fields[key] = fitted;
  }
  return fields;
}

function textOf(source: MessageTemplate['fields'][string][number], { title, facts, at }: ToldFacts): string | null {
  if (source === 'title') return title;
  if (source === 'time') return timeText(at);
  for (const label of source.facts) {
    const fact = facts.find((candidate) => candidate.label === label && candidate.value !== '');
    if (fact) return fact.value;
  }
  return null;
}
