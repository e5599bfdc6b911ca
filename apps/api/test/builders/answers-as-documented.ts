import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { ulidPattern } from '../../src/platform/http';
import type { Schema } from './operations';

interface Told {
  content?: Record<string, { schema: Schema; examples?: Record<string, unknown> }>;
}

interface Document {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Told> }>>;
  components: { schemas: Record<string, Schema> };
}

interface ErrorBody {
  code: string;
  message: string;
  requestId: string;
  details: unknown;
}

export interface Answered {
  readonly method: string;
  /** With the prefix, without the query. */
  readonly path: string;
  readonly status: number;
  /** Null when it is no JSON. */
  readonly body: unknown;
}

/**
 * Holds each answer of the API against the document the API serves of itself: a status, a refusal or a field that the document
 * doesn't tell of is an error of the test that met it.
 */
export function answersAsDocumented(document: Document): (answered: Answered) => void {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  const { schemas } = document.components;
  ajv.addSchema({ $id: 'api', components: { schemas: mapped(schemas, schemas) } });
  const known = new Map<Schema, ValidateFunction>();
  const fits = (schema: Schema, body: unknown): string => {
    const validate = known.get(schema) ?? ajv.compile(strictly(schema, schemas) as object);
    known.set(schema, validate);
    return validate(body) ? '' : (validate.errors ?? []).map(problemOf).join(', ');
  };
  const routes = Object.entries(document.paths).map(([path, operations]) => ({
    // Plain names before parameters: /settlements/waiting-reversals is no /settlements/{id}.
    parameters: path.split('{').length,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    operations,
  }));
  routes.sort((one, other) => one.parameters - other.parameters);
  return ({ method, path, status, body }) => {
    const operations = routes.find(({ pattern }) => pattern.test(path))?.operations;
    const operation = operations?.[method.toLowerCase()];
    if (!operation) return;
    const told = operation.responses[String(status)];
    const wrong = told ? wrongIn(told, status, body, fits) : 'a status it does not name';
    if (wrong !== '')
      throw new Error(`${operation.operationId} answered ${String(status)} ${textOf(body)}: ${wrong} in the document`);
  };
}

const problemOf = ({ instancePath, message = '', params }: ErrorObject): string =>
  `${instancePath} ${message} ${JSON.stringify(params)}`;

const textOf = (body: unknown): string => JSON.stringify(body).slice(0, 2_000);

function wrongIn(told: Told, status: number, body: unknown, fits: (schema: Schema, body: unknown) => string): string {
  const json = told.content?.['application/json'];
  if (status < 400) return json ? fits(json.schema, body) : '';
  const { code = '', message = '', requestId = '', details, ...more } = (body ?? {}) as Partial<ErrorBody>;
  if (json?.examples?.[code] === undefined) return 'a refusal it does not name';
  const readable = /^[\u4e00-\u9fff「].*。$/.test(message) && ulidPattern.test(requestId);
  const shaped = Object.keys(more).length === 0 && (details === undefined || typeof details === 'object');
  return readable && shaped ? '' : 'an error of another shape than';
}

type Schemas = Record<string, Schema>;

const mapped = (schemas: Schemas, known: Schemas): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, strictly(schema, known)]));

/** As JSON Schema says it, with no field that isn't named: what the document leaves out must not leave the house. */
function strictly(schema: Schema, known: Schemas): unknown {
  const {
    nullable,
    example: _,
    properties,
    items,
    oneOf,
    allOf,
    $ref,
    ...rest
  } = schema as Schema & {
    additionalProperties?: unknown;
  };
  // Of a room that this test has not opened.
  if ($ref !== undefined && !known[$ref.split('/').at(-1) ?? '']) return {};
  const plain = {
    ...rest,
    ...($ref !== undefined && { $ref: $ref.replace('#', 'api#') }),
    ...(items && { items: strictly(items, known) }),
    ...(oneOf && { oneOf: oneOf.map((one) => strictly(one, known)) }),
    ...(allOf && { allOf: allOf.map((one) => strictly(one, known)) }),
    ...(properties && {
      properties: mapped(properties, known),
      additionalProperties: rest.additionalProperties ?? false,
    }),
  };
  return nullable ? { anyOf: [plain, { type: 'null' }] } : plain;
}
