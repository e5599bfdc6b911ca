/** A JSON object as it came over the wire: every field still has to be looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a text from WeChat with a hand-written reader.
 * Unknown extra fields are ignored, since WeChat adds some without notice; a missing or wrong field makes the whole answer `undefined`.
 */
export function readAnswer<T extends object | string | null>(
  text: string,
  read: (answer: JsonObject) => T,
): T | undefined {
  const answer = jsonObject(text);
  if (answer === null) return undefined;
  try {
    return read(answer);
  } catch (error) {
    if (error instanceof UnreadableField) return undefined;
    throw error;
  }
}

/** The JSON object in a text, or `null` when it holds something else. */
export function jsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function textField(from: JsonObject, name: string): string {
  const value = from[name];
  if (typeof value !== 'string' || value === '') throw new UnreadableField(name);
  return value;
}

/** Absent, null and empty are the same to WeChat's interfaces. */
export function optionalText(from: JsonObject, name: string): string | null {
  const value = from[name];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw new UnreadableField(name);
  return value;
}

/** Whole numbers from 0 upward that a JavaScript number holds exactly. */
export function countField(from: JsonObject, name: string): number {
  const value = from[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new UnreadableField(name);
  return value;
}

export function optionalCount(from: JsonObject, name: string): number | null {
  return from[name] === undefined || from[name] === null ? null : countField(from, name);
}

export function objectField(from: JsonObject, name: string): JsonObject {
  const value = from[name];
  if (!isObject(value)) throw new UnreadableField(name);
  return value;
}

export function optionalObject(from: JsonObject, name: string): JsonObject | null {
  return from[name] === undefined || from[name] === null ? null : objectField(from, name);
}

export function listField(from: JsonObject, name: string): readonly JsonObject[] {
  const value = from[name];
  if (!Array.isArray(value) || !value.every(isObject)) throw new UnreadableField(name);
  return value;
}

export function choiceField<T extends string>(from: JsonObject, name: string, choices: readonly T[]): T {
  const value = from[name];
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UnreadableField(name);
  return found;
}

/** RFC 3339 with an offset, the only form WeChat Pay uses. */
export function optionalInstant(from: JsonObject, name: string): Date | null {
  const text = optionalText(from, name);
  if (text === null) return null;
  const instant = new Date(text);
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (!written || Number.isNaN(instant.getTime())) throw new UnreadableField(name);
  return instant;
}

class UnreadableField extends Error {
  constructor(name: string) {
    super(`the field ${name} is missing or has a wrong form`);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
