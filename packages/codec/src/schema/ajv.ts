import { Ajv } from 'ajv';
import type { JsonSchema } from './json-schema.ts';
import { wireTakes } from './wire-keyword.ts';

/** The one instance of ajv, with `wire` as a keyword that checks. Where it may not make code, it keeps that to itself. */
const ajv = new Ajv({ strict: true, ownProperties: true, messages: false, logger: false });
ajv.addKeyword({ keyword: 'wire', schemaType: 'object', validate: wireTakes, errors: false });

/** A compiled schema; undefined where code may not be made of text (a strict content policy). */
export function compileSchema(schema: JsonSchema): ((value: unknown) => boolean) | undefined {
  try {
    return ajv.compile(schema) as (value: unknown) => boolean;
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
