import { operationsOf, type Content, type Document, type Schema } from './open-api-document';

/** Gives every body that is asked for or answered an example, made of what its properties say of themselves. */
export function describeExamples(document: Document): void {
  const { schemas } = document.components;
  for (const { method, operation } of operationsOf(document)) {
    // A new thing needs what is required; a change is told by whatever may change.
    exemplify(operation.requestBody?.content, (schema) => sampleOf(schemas, schema, method === 'post'));
    const answers = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    for (const [, { content }] of answers) exemplify(content, (schema) => sampleOf(schemas, schema, false));
  }
}

function exemplify(content: Content | undefined, sample: (schema: Schema) => unknown): void {
  const json = content?.['application/json'];
  if (json) json.example ??= sample(json.schema);
}

function sampleOf(schemas: Document['components']['schemas'], schema: Schema, requiredOnly: boolean): unknown {
  const named = schema.$ref?.split('/').at(-1);
  const base = named === undefined ? (schema.allOf ?? schema.oneOf)?.[0] : schemas[named];
  if (base) return sampleOf(schemas, base, requiredOnly);
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  switch (schema.type) {
    case 'array':
      return schema.items ? [sampleOf(schemas, schema.items, requiredOnly)] : [];
    case 'boolean':
      return true;
    case 'object':
    case undefined:
      return sampleOfFields(schemas, schema, requiredOnly);
    default:
      return null;
  }
}

function sampleOfFields(schemas: Document['components']['schemas'], schema: Schema, requiredOnly: boolean): object {
  const fields = Object.entries(schema.properties ?? {}).filter(
    // Where nothing is required, nothing would be shown.
    ([name]) => !requiredOnly || !schema.required?.length || schema.required.includes(name),
  );
  return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(schemas, field, requiredOnly)]));
}
