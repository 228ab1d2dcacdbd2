import type { Specials } from './export.ts';
import type { Primordials } from './primordials.ts';
import type { Texts } from './text.ts';

/** What Go's `json.Marshal` makes of values that JSON lacks, as the validator of lorawan-devices prints them (codec-apis §4). */
export function makeJsonSpecials(p: Primordials, texts: Texts): Specials {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  const broken = (message: string): never => {
    throw new texts.Failure('output', `json: ${message}`, null, false);
  };

  return {
    number: (value) =>
      broken(`unsupported value: ${value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : 'NaN'}`),
    time(moment) {
      const text = p.isoTextOf(p.newDate(moment));
      const seconds = p.slice(text, 0, 19);
      let fraction = p.slice(text, 19, 23);
      while (fraction !== '' && (p.slice(fraction, -1) === '0' || fraction === '.'))
        fraction = p.slice(fraction, 0, -1);
      return p.quote(`${seconds}${fraction}Z`);
    },
    bytes(value) {
      const bytes = value as { readonly [index: number]: number };
      const length = p.typedArrayLength(value);
      let text = '';
      for (let i = 0; i < length; i += 3) {
        const group = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
        text += `${alphabet[group >> 18] as string}${alphabet[(group >> 12) & 63] as string}`;
        text += i + 1 < length ? (alphabet[(group >> 6) & 63] as string) : '=';
        text += i + 2 < length ? (alphabet[group & 63] as string) : '=';
      }
      return p.quote(text);
    },
    promise: () => '{}',
    buffer: () => '{}',
    bigint: (value) => `${value}`,
    callable: () => broken('unsupported type: func(goja.FunctionCall) goja.Value'),
    unfit: () => '{}',
    proxy: () => '{}',
    tooDeep: () => broken('unsupported value: encountered a cycle via map[string]interface {}'),
  };
}
