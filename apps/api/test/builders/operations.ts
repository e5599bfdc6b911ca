import type { Act } from '@cheyou/domain';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  allOf?: Schema[];
  anyOf?: Schema[];
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  example?: unknown;
  format?: string;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema?: Schema;
}

interface Described {
  operationId: string;
  'x-right'?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: Schema; example?: unknown; examples?: object }> }>;
  'x-wechat-callback'?: boolean;
}

/** A route as the OpenAPI document describes it. */
export interface Operation {
  readonly id: string;
  readonly method: Method;
  /** Without the prefix; parameters as {name}. */
  readonly path: string;
  readonly right: Act | 'anonymous' | undefined;
  readonly staffSide: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  /** An example of its JSON body, as the document has it. */
  readonly sample: unknown;
  /** Proven by WeChat's signature, with a body that is WeChat's. */
  readonly callback: boolean;
  readonly keyed: boolean;
  readonly responses: Described['responses'];
}

export interface OpenApi {
  /** As it was served. */
  readonly text: string;
  readonly operations: readonly Operation[];
  schema(of: Schema): Schema;
}

/** Whatever serves the document. */
interface Serving {
  ask(method: 'GET', path: string): Promise<{ readonly raw: Buffer }>;
}

/** The document the API serves of itself. */
export async function openApi(api: Serving): Promise<OpenApi> {
  const { raw } = await api.ask('GET', '/openapi.json');
  const text = raw.toString('utf8');
  const document = JSON.parse(text) as {
    paths: Record<string, Record<string, Described>>;
    components: { schemas: Record<string, Schema> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operationOf(path, method, described)),
  );
  const schema = (of: Schema): Schema => {
    const name = of.$ref?.split('/').at(-1);
    return name === undefined ? of : (document.components.schemas[name] ?? {});
  };
  return { text, operations, schema };
}

function operationOf(path: string, method: string, described: Described): Operation {
  const short = path.replace(/^\/api/, '');
  return {
    id: described.operationId,
    method: method.toUpperCase() as Method,
    path: short,
    right: described['x-right'] as Operation['right'],
    staffSide: short.startsWith('/staff/'),
    parameters: described.parameters ?? [],
    body: described.requestBody?.content['application/json']?.schema ?? null,
    sample: described.requestBody?.content['application/json']?.example,
    callback: described['x-wechat-callback'] === true,
    keyed: described.parameters?.some(({ name }) => name === 'Idempotency-Key') ?? false,
    responses: described.responses,
  };
}

/** The path with each parameter filled in. */
export const pathWith = (operation: Operation, value: (name: string) => string): string =>
  operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(value(name)));
