import type { Static, TSchema } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';

/** A value that fits its schema, or the sentence that says where it doesn't. */
export type Checked<T> = { fits: true; value: T } | { fits: false; problem: string };

/** Compiles a strict check: nothing is coerced, nothing unknown is dropped. */
export function checker<S extends TSchema>(schema: S): (value: unknown) => Checked<Static<S>> {
  const compiled = TypeCompiler.Compile(schema);
  return (value) => {
    if (compiled.Check(value)) return { fits: true, value };
    const error = compiled.Errors(value).First();
    const where = error === undefined || error.path === '' ? '/' : error.path;
    return { fits: false, problem: `参数 ${where} 不符合要求：${error?.message ?? '不是 JSON'}` };
  };
}
