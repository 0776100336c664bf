import { z } from 'zod';
import { functionKeys, schema } from './schema.js';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The configuration as a JSON Schema (draft 2020-12), with which editors complete and check `book.yml` and `book.json`.
 * Plug-ins are not in it: only a program can name them.
 */
export function jsonSchema(): JsonSchema {
  const data = schema
    .omit(
      Object.fromEntries(functionKeys.map((key) => [key, true] as const)) as Record<
        (typeof functionKeys)[number],
        true
      >,
    )
    .strict();
  const made = z.toJSONSchema(data, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema: one }) {
      const { def } = zodSchema._zod;
      // Zod leaves the default out where a value is converted.
      if (def.type === 'default') one.default ??= def.defaultValue;
      if (def.type === 'prefault') delete one.default;
    },
  });
  return { title: 'The configuration of a book for Octavo', ...made };
}
