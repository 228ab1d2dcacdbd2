import type { JsonSchema } from '@downlink-kit/codec';
import type { Given } from '../call.ts';
import { CliError } from '../refusal/cli-error.ts';
import { fieldsIn } from './schemas-of-field.ts';
import { fieldTakes, jsonIn, typedList, typedValue } from './typed-value.ts';

/**
 * The data that flags say, `--zone 2 --enabled`: values typed as the fields of the schema take them.
 *
 * @throws {CliError} where a flag lacks its value or is there twice
 */
export function dataOfFlags(flags: Given<never>['fields'], schema: JsonSchema): Record<string, unknown> {
  const fields = fieldsIn(schema);
  const typed = new Map<string, (string | undefined)[]>();
  for (const [name, value] of flags) typed.set(name, [...(typed.get(name) ?? []), value]);
  return Object.fromEntries(
    [...typed].map(([name, values]) => {
      const schemas = fields.find((field) => field.name === name)?.schemas ?? [];
      return [name, valueTyped(`--${name}`, values, schemas)];
    }),
  );
}

function valueTyped(flag: string, values: readonly (string | undefined)[], schemas: readonly JsonSchema[]): unknown {
  if (values.length === 1 && values[0] === undefined && fieldTakes(schemas, 'boolean')) return true;
  const texts = values.filter((value) => value !== undefined);
  if (texts.length < values.length) throw new CliError('missing_value', { flag });
  if (fieldTakes(schemas, 'array')) return (texts.length === 1 && jsonIn(texts[0]!)) || typedList(texts, schemas);
  if (texts.length > 1) throw new CliError('flag_twice', { flag });
  return typedValue(texts[0]!, schemas);
}
