import { fen, yuanText } from '@cheyou/domain';
import type { RefusalCode } from '@cheyou/domain';
import { sentences } from './sentences';

/** The Chinese sentence of a refusal with its details filled in; details that are missing take their part of the sentence along. */
export function sentenceFor(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): string {
  return fillIn(sentences[code], details);
}

/** Fills `{name}` from the details; a part in square brackets is left out when one of its details is missing. */
export function fillIn(template: string, details: Readonly<Record<string, unknown>>): string {
  // One pass: what a detail brings along is never looked at for places to fill.
  return template.replace(/\[([^\]]*)\]|\{\w+\}/g, (found, part: string | undefined) => {
    if (part === undefined) return fillPlain(found, details);
    const complete = namesIn(part).every((name) => textOf(name, details[name]) !== null);
    return complete ? fillPlain(part, details) : '';
  });
}

/** The names a template asks for. */
export function namesIn(template: string): string[] {
  return (template.match(/\{\w+\}/g) ?? []).map((name) => name.slice(1, -1));
}

function fillPlain(part: string, details: Readonly<Record<string, unknown>>): string {
  return part.replace(/\{(\w+)\}/g, (_, name: string) => textOf(name, details[name]) ?? '');
}

function textOf(name: string, value: unknown): string | null {
  if (typeof value === 'number') {
    return name.endsWith('Fen') ? yuanText(fen(value)) : String(value);
  }
  return typeof value === 'string' && value !== '' ? value : null;
}
