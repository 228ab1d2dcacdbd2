import type { Bytes } from './bytes.ts';
import type { Export } from './export.ts';
import type { StructSpecials } from './struct-specials.ts';
import type { Texts } from './text.ts';

type Fields = Record<string, unknown>;

/** Reads results. */
export interface Results {
  /** The report of a result, as JSON text. */
  read(operation: string, result: unknown): string;
}

/** Reads what `main` returned into the struct types of The Things Stack, field by field in their order (tts-formatters §7, §8). */
export function makeResults(texts: Texts, bytes: Bytes, data: Export, struct: StructSpecials): Results {
  const strings = (value: unknown, name: string) => texts.field(value, '[]string', name, bytes.textsOf);

  function fieldsOf(value: unknown, type: string): Fields {
    return texts.isObject(value)
      ? (value as Fields)
      : texts.fail(`could not convert ${texts.textOf(value)} to javascript.${type}`);
  }

  function encoded(result: unknown): string {
    const fields = fieldsOf(result, 'encodeDownlinkOutput');
    const hex = texts.field(fields.bytes, '[]uint8', 'Bytes', bytes.hexOf);
    const port = fields.fPort;
    const fPort = port === undefined || port === null ? 'null' : `${bytes.byteOf(port)}`;
    const warnings = strings(fields.warnings, 'Warnings');
    const errors = strings(fields.errors, 'Errors');
    return `{"bytes":${hex === null ? 'null' : `"${hex}"`},"fPort":${fPort},"warnings":${warnings},"errors":${errors}}`;
  }

  function decoded(result: unknown, type: string): string {
    const fields = fieldsOf(result, type);
    const given = fields.data;
    const exported = struct.report(() => texts.field(given, 'map[string]interface {}', 'Data', data.dataOf));
    const warnings = strings(fields.warnings, 'Warnings');
    const errors = strings(fields.errors, 'Errors');
    return `{${exported},"warnings":${warnings},"errors":${errors}}`;
  }

  function normalized(result: unknown): string {
    const fields = fieldsOf(result, 'normalizeUplinkOutput');
    const given = fields.data;
    const exported = struct.report(() => (given === undefined ? 'null' : data.measurements(given)));
    const warnings = strings(fields.warnings, 'Warnings');
    const errors = strings(fields.errors, 'Errors');
    return `{${exported},"warnings":${warnings},"errors":${errors}}`;
  }

  /** `decodeUplink`'s result goes through the wrapper, which puts it beside the normalizer's. */
  function uplink(result: unknown): string {
    const fields = fieldsOf(result, 'decodeUplinkResult');
    const type = 'decodeUplinkOutput';
    const main = fields.decoded;
    const first = texts.field(main ?? {}, `javascript.${type}`, 'Decoded', (value) => decoded(value, type));
    const beside = fields.normalized;
    const second =
      beside === undefined || beside === null
        ? 'null'
        : texts.field(beside, '*javascript.normalizeUplinkOutput', 'Normalized', normalized);
    return `{"decoded":${first},"normalized":${second}}`;
  }

  function read(operation: string, result: unknown): string {
    if (result === undefined || result === null) return '{"nothing":true}';
    try {
      if (operation === 'encodeDownlink') return encoded(result);
      return operation === 'decodeUplink' ? uplink(result) : decoded(result, 'decodeDownlinkOutput');
    } catch (error) {
      return texts.quoteFailure(error);
    }
  }

  return { read };
}
