import { bare, names, quote, type Sentence, sentence, values } from './sentence.ts';

/** Why a frame cannot be decoded, and what each refusal knows. Numbers of bytes count from 0, as they go on air. */
export interface DecodeDetails {
  not_bytes: { at: number; value: unknown };
  wrong_port: { fPort: unknown; ports: readonly string[] };
  no_such_command: { fPort: number; begins: string };
  frame_too_short: { missing: number };
  trailing_bytes: { extra: number };
  wrong_byte: { at: number; byte: string; expected: string };
  wrong_reserved: { value: number; expected: number };
  unknown_count: { count: number; values: readonly (string | number | boolean)[] };
  unknown_flag: { bit: number };
  signed_zero: Record<never, never>;
  wrong_sign: { byte: number };
  no_such_time: { count: number };
  not_finite: Record<never, never>;
  bad_text: { charset: string };
  unended_text: { end: number };
  wrong_digit: { digit: string };
  wrong_padding: { byte: string; expected: string };
  wrong_checksum: { found: string; computed: string };
  no_such_part: { begins: string };
  part_twice: Record<never, never>;
  no_such_layout: { begins: string };
}

export const decodeSentences: { readonly [C in keyof DecodeDetails]: (details: DecodeDetails[C]) => Sentence } = {
  not_bytes: (d) => sentence`byte ${bare(d.at)} is ${quote(d.value)}, not a whole number 0…255`,
  wrong_port: (d) => sentence`no command on port ${quote(d.fPort)}; there are commands on ${names(d.ports)}`,
  no_such_command: (d) => sentence`no command on port ${bare(d.fPort)} begins with ${bare(d.begins)}`,
  frame_too_short: (d) => sentence`is cut off; bytes missing: ${bare(d.missing)}`,
  trailing_bytes: (d) => sentence`goes on behind its end; bytes too many: ${bare(d.extra)}`,
  wrong_byte: (d) => sentence`byte ${bare(d.at)} is ${bare(d.byte)}, not ${d.expected}`,
  wrong_reserved: (d) => sentence`reserved bits are ${bare(d.value)}, not ${d.expected}`,
  unknown_count: (d) => sentence`${bare(d.count)} on air stands for none of ${values(d.values)}`,
  unknown_flag: (d) => sentence`bit ${bare(d.bit)} is set, but has no name`,
  signed_zero: () => sentence`is a zero with a minus sign`,
  wrong_sign: (d) => sentence`its sign byte is ${bare(d.byte)}, not 0 or 1`,
  no_such_time: (d) => sentence`${bare(d.count)} on air has no spelling as a time`,
  not_finite: () => sentence`is not a number on air (NaN or infinite)`,
  bad_text: (d) => sentence`holds bytes that are not ${d.charset}`,
  unended_text: (d) => sentence`has no byte ${d.end} to end it`,
  wrong_digit: (d) => sentence`holds ${bare(d.digit)} where a digit belongs`,
  wrong_padding: (d) => sentence`is padded with ${bare(d.byte)}, not with ${d.expected}`,
  wrong_checksum: (d) => sentence`checksum is ${bare(d.found)}, but the bytes before it give ${bare(d.computed)}`,
  no_such_part: (d) => sentence`none of its parts begins with ${bare(d.begins)}`,
  part_twice: () => sentence`is there twice`,
  no_such_layout: (d) => sentence`none of its layouts begins with ${bare(d.begins)}`,
};
