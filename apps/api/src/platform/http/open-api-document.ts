/** The parts of an OpenAPI document that are worked on here, as plain data. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Content };
  security?: readonly object[];
  readonly responses: Record<string, { readonly description: string; readonly content?: Content }>;
}

export type Content = Readonly<Record<string, MediaType>>;

export interface MediaType {
  readonly schema: Schema;
  example?: unknown;
  readonly examples?: Readonly<Record<string, object>>;
}

export interface Schema {
  readonly $ref?: string;
  type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly nullable?: boolean;
  readonly minimum?: number;
  format?: string;
  description?: string;
  example?: unknown;
}

/** Every operation of the document with the method it is asked by. */
export function operationsOf({ paths }: Document): { method: string; operation: Operation }[] {
  return Object.values(paths).flatMap((path) =>
    Object.entries(path).map(([method, operation]) => ({ method, operation })),
  );
}
