import { createConfig, lintFromString } from '@redocly/openapi-core';
import { refusalCodes } from '@cheyou/domain';
import { aKey, aShop, type AShop } from '../builders/a-shop';
import { openApi, pathWith, type OpenApi, type Schema } from '../builders/operations';

let shop: AShop;
let api: OpenApi;

beforeAll(async () => {
  shop = await aShop();
  api = await openApi(shop);
});
afterAll(() => shop.close());

const rules = [
  'struct',
  'no-unresolved-refs',
  'no-invalid-media-type-examples',
  'no-invalid-schema-examples',
  'no-enum-type-mismatch',
  'no-unused-components',
  'no-identical-paths',
  'operation-operationId-unique',
  'operation-parameters-unique',
  'operation-2xx-response',
  'path-parameters-defined',
  'security-defined',
];

test('the document is a valid one, and every example in it fits its schema', async () => {
  const config = await createConfig({ rules: Object.fromEntries(rules.map((rule) => [rule, 'error'])) });
  const problems = await lintFromString({ source: api.text, absoluteRef: 'openapi.json', config });
  expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ''} ${message}`)).toEqual(
    [],
  );
});

test('every property says what it looks like', () => {
  const { schemas } = (JSON.parse(api.text) as { components: { schemas: Record<string, Schema> } }).components;
  const silent = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
    Object.entries(properties)
      .filter(([, property]) => ['string', 'integer', 'number'].includes(property.type ?? '') && !property.enum)
      .filter(([, { example }]) => example === undefined)
      .map(([property]) => `${name}.${property}`),
  );
  expect(silent).toEqual([]);
});

test('every JSON body that is asked for or answered has an example', () => {
  const bare = api.operations.flatMap(({ id, body, sample, responses }) => [
    ...(body && sample === undefined ? [`${id} asks`] : []),
    ...Object.entries(responses)
      .filter(([, { content }]) => content?.['application/json'] && !hasExample(content['application/json']))
      .map(([status]) => `${id} answers ${status}`),
  ]);
  expect(bare).toEqual([]);
});

const hasExample = (media: { example?: unknown; examples?: object }): boolean =>
  media.example !== undefined || Object.keys(media.examples ?? {}).length > 0;

test('every refusal of the table is told by some route', () => {
  const told = new Set(
    api.operations.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ content }) => Object.keys(content?.['application/json']?.examples ?? {})),
    ),
  );
  expect([...told].sort()).toEqual(refusalCodes.slice().sort());
});

test('what the document shows as a request is well formed for the route that gets it', async () => {
  const found: string[] = [];
  const writes = api.operations.filter(({ body, callback }) => body !== null && !callback);
  // After the account is gone, nothing more is heard about a body.
  writes.sort((one, other) => Number(one.id === 'Me_deletion') - Number(other.id === 'Me_deletion'));
  for (const operation of writes) {
    const answer = await shop.ask(operation.method, pathWith(operation, idOf), {
      token: shop.owner.token,
      key: aKey(),
      body: operation.sample,
    });
    const unheard = answer.status === 401 && operation.right !== 'anonymous';
    if (shop.codeOf(answer) === 'VALIDATION_FAILED' || unheard)
      found.push(`${operation.id} ${JSON.stringify(operation.sample)} → ${JSON.stringify(answer.body['details'])}`);
  }
  expect(found).toEqual([]);
});

const idOf = (name: string): string => (name === 'kind' ? 'privacy' : '01JD4ZK3V8R4Q1M6Y6R0A1B2C3');
