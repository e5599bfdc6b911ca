import fc from 'fast-check';
import type { OpenApi, Operation, Schema } from './operations';

/** What people and programs send by mistake or on purpose; quality's list of bad input among it. */
const odd = fc.constantFrom<unknown>(
  null,
  0,
  -1,
  0.001,
  1e308,
  '1e3',
  '１２３',
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  '\u0000',
  '🚗'.repeat(20),
  '\u202Eabc',
  "'; DROP TABLE member; --",
  '<script>alert(1)</script>',
  '=1+1',
  [],
  {},
  [[]],
  true,
  'x'.repeat(5_000),
);

/** A value that fits its schema most of the time, and sometimes doesn't. */
function valueOf(api: OpenApi, of: Schema, depth = 0): fc.Arbitrary<unknown> {
  const schema = api.schema(of);
  if (depth > 5) return fc.constant(null);
  const fitting = fittingOf(api, schema, depth);
  return fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: odd });
}

function fittingOf(api: OpenApi, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (choices?.[0]) return fc.oneof(...choices.map((choice) => valueOf(api, choice, depth + 1)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 100_000, 1_000_000) });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valueOf(api, schema.items ?? {}, depth + 1), { maxLength: 3 });
    case 'object':
      return objectOf(api, schema, depth);
    case undefined:
    default:
      return textOf(schema);
  }
}

function textOf(schema: Schema): fc.Arbitrary<string> {
  const texts = [
    fc.string({ maxLength: schema.maxLength ?? 20 }),
    fc.constantFrom('备注', '2026-03-01', '01JD4ZK3V8R4Q1M6Y6R0A1B2C3'),
  ];
  if (typeof schema.example === 'string') texts.push(fc.constant(schema.example), fc.constant(schema.example));
  return fc.oneof(...texts);
}

function objectOf(api: OpenApi, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, field]) => [name, valueOf(api, field, depth + 1)]),
  );
  return fc.record(fields, { requiredKeys: schema.required?.filter((name) => name in fields) ?? [] });
}

export interface AnyRequest {
  readonly ids: readonly number[];
  readonly query: Record<string, unknown>;
  readonly body: unknown;
}

/** Requests to one operation: path ids as places in a list of known ones, query and body by their schemas. */
export function requestsTo(api: OpenApi, operation: Operation): fc.Arbitrary<AnyRequest> {
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  return fc.record({
    ids: fc.array(fc.nat({ max: 50 }), { minLength: 3, maxLength: 3 }),
    query: fc.record(Object.fromEntries(queries.map(({ name, schema }) => [name, valueOf(api, schema ?? {})])), {
      requiredKeys: [],
    }),
    body: operation.body ? valueOf(api, operation.body) : fc.constant(undefined),
  });
}
