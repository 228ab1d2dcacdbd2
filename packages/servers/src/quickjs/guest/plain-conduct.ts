import type { Primordials } from './primordials.ts';
import type { Conduct } from './session.ts';
import type { Texts } from './text.ts';

type Fields = Record<string, unknown>;

/** TS013 in a bare engine: no conversion at all, so what is not in the specification's form is refused (codec-apis §2). */
export function makePlainConduct(p: Primordials, texts: Texts): Conduct {
  const digits = '0123456789abcdef';

  const broken = (message: string): never => {
    throw new texts.Failure('output', message, null, false);
  };

  const show = (value: unknown) => (typeof value === 'string' ? p.quote(value) : texts.textOf(value));

  const isWhole = (value: unknown, most: number): value is number =>
    typeof value === 'number' && p.trunc(value) === value && value >= 0 && value <= most;

  function hexOf(value: unknown): string {
    if (!p.isArray(value)) return broken('bytes: has to be an Array of integers');
    let hex = '';
    for (let i = 0; i < value.length; i += 1) {
      const item = value[i] as unknown;
      if (!isWhole(item, 255)) return broken(`bytes[${i}]: ${show(item)} is no integer from 0 to 255`);
      hex += `${digits[item >> 4] as string}${digits[item & 15] as string}`;
    }
    return hex;
  }

  function textsOf(value: unknown, name: string): string {
    if (value === undefined) return '[]';
    if (!p.isArray(value)) return broken(`${name}: has to be an Array of strings`);
    let json = '';
    for (let i = 0; i < value.length; i += 1) {
      const item = value[i] as unknown;
      if (typeof item !== 'string') return broken(`${name}[${i}]: ${show(item)} is no string`);
      json += `${i === 0 ? '' : ','}${p.quote(p.toWellFormed(item))}`;
    }
    return `[${json}]`;
  }

  function dataOf(value: unknown): string {
    if (typeof value !== 'object' || value === null || p.isArray(value)) return broken('data: has to be an object');
    return p.quote(value as never);
  }

  return {
    entry: () => undefined,
    inputOf(text) {
      const input = p.parse(text) as Fields;
      if (p.hasOwn(input, 'recvTime')) input.recvTime = p.newDate(input.recvTime as number);
      return input;
    },
    read(operation, result) {
      if (typeof result !== 'object' || result === null) return broken(`${operation} has to return an object`);
      const fields = result as Fields;
      const errors = textsOf(fields.errors, 'errors');
      const warnings = textsOf(fields.warnings, 'warnings');
      if (errors !== '[]') return `{"errors":${errors}}`;
      if (operation !== 'encodeDownlink') return `{"data":${dataOf(fields.data)},"warnings":${warnings},"errors":[]}`;
      const port = fields.fPort;
      if (!isWhole(port, 255)) return broken(`fPort: ${show(port)} is no integer from 0 to 255`);
      return `{"bytes":"${hexOf(fields.bytes)}","fPort":${port},"warnings":${warnings},"errors":[]}`;
    },
    broken: () => '',
  };
}
