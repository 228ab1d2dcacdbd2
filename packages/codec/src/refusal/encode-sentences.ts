import { listNames, optionWords } from './names.ts';
import { bare, names, quote, type Sentence, sentence } from './sentence.ts';

type Limit = number | string;
type Plain = string | number | boolean | null;

/** Why data cannot be encoded, and what each refusal knows. */
export interface EncodeDetails {
  wrong_type: { value: unknown; expected: string };
  wrong_form: { value: unknown; form: string };
  missing_field: { expected: string };
  unknown_field: { field: string; fields: readonly string[]; nearest?: string };
  inherited: { field: string };
  takes_no_data: { value: unknown };
  out_of_range: { value: unknown; minimum: Limit; maximum: Limit };
  between_counts: { value: number; below: number; above: number };
  unknown_option: { value: unknown; options: readonly Plain[]; nearest?: string };
  stands_for: { value: unknown; meaning: Plain };
  too_short: { length: number; needed: number };
  too_long: { length: number; maximum: number };
  stretch_too_long: { length: number; maximum: number };
  wrong_count: { count: number; minimum: number; maximum?: number; takes: string };
  repeated: { value: unknown };
  holds_end: { value: string; end: number };
  ends_in_padding: { value: string; pad: number };
  not_together: { others: readonly string[] };
  no_layout: { layouts: readonly (readonly string[])[] };
  needs_one: { fields: readonly string[] };
  more_than: { low: string; high: string; lowValue: unknown; highValue: unknown };
  not_less_than: { low: string; high: string; lowValue: unknown; highValue: unknown };
  wrong_length: { says: unknown; is: number };
  wrong_sum: { says: unknown; is: number };
  frame_too_long: { length: number; maximum: number };
  empty_frame: Record<never, never>;
  no_command: { tag?: string; commands: readonly string[] };
  unknown_command: { value: unknown; commands: readonly string[]; nearest?: string };
  one_command: { count: number };
  mixed_confirmation: Record<never, never>;
  different_ports: { first: number; second: number };
}

export const encodeSentences: { readonly [C in keyof EncodeDetails]: (details: EncodeDetails[C]) => Sentence } = {
  wrong_type: (d) => sentence`${quote(d.value)} is not ${d.expected}`,
  wrong_form: (d) => sentence`${quote(d.value)} is not ${d.form}`,
  missing_field: (d) => sentence`is missing; it takes ${d.expected}`,
  unknown_field: (d) => sentence`no field ${quote(d.field)}; it has ${names(d.fields)}`,
  inherited: (d) => sentence`the field ${quote(d.field)} is not its own but inherited; write it there`,
  takes_no_data: (d) => sentence`has no fields, so it takes no data; got ${quote(d.value)}`,
  out_of_range: (d) => sentence`${quote(d.value)} is outside ${d.minimum}…${d.maximum}`,
  between_counts: (d) =>
    sentence`${quote(d.value)} lies between ${quote(d.below)} and ${quote(d.above)}, the nearest values that can be sent`,
  unknown_option: (d) => sentence`${quote(d.value)} is not ${optionWords(d.options)}`,
  stands_for: (d) =>
    sentence`${quote(d.value)} goes out as the count that stands for ${quote(d.meaning)}; write that instead`,
  too_short: (d) => sentence`takes ${bare(d.length)} bytes; it must take ${d.needed}`,
  too_long: (d) => sentence`takes ${bare(d.length)} bytes; at most ${d.maximum} fit`,
  stretch_too_long: (d) => sentence`has a stretch of ${bare(d.length)} bytes; at most ${d.maximum} fit`,
  wrong_count: (d) => sentence`items: ${bare(d.count)}; it takes ${d.takes}`,
  repeated: (d) => sentence`${quote(d.value)} is there twice`,
  holds_end: (d) => sentence`${quote(d.value)} holds the byte ${d.end} that ends it on air`,
  ends_in_padding: (d) => sentence`${quote(d.value)} ends in the byte ${d.pad} that pads it on air`,
  not_together: (d) => sentence`is missing; it comes together with ${names(d.others)}`,
  no_layout: (d) =>
    sentence`the fields given fit none of its layouts: ${d.layouts.map((fields) => (fields.length === 0 ? 'no fields' : listNames(fields))).join(' | ')}`,
  needs_one: (d) => sentence`needs at least one of ${names(d.fields)}`,
  more_than: (d) => sentence`${d.low} (${quote(d.lowValue)}) is more than ${d.high} (${quote(d.highValue)})`,
  not_less_than: (d) => sentence`${d.low} (${quote(d.lowValue)}) is not less than ${d.high} (${quote(d.highValue)})`,
  wrong_length: (d) => sentence`says ${quote(d.says)}, but the length is ${bare(d.is)}`,
  wrong_sum: (d) => sentence`says ${quote(d.says)}, but the checksum is ${bare(d.is)}`,
  frame_too_long: (d) => sentence`comes to ${bare(d.length)} bytes; at most ${d.maximum} fit in a frame`,
  empty_frame: () => sentence`a frame has at least one byte; this has none`,
  no_command: (d) =>
    d.tag === undefined
      ? sentence`names no command; there are ${names(d.commands)}`
      : sentence`${quote(d.tag)} is missing; it names one of ${names(d.commands)}`,
  unknown_command: (d) => sentence`no command ${quote(d.value)}; there are ${names(d.commands)}`,
  one_command: (d) => sentence`${bare(d.count)} commands; this device takes one a frame`,
  mixed_confirmation: () => sentence`one of its commands must be sent confirmed and another must not; send them apart`,
  different_ports: (d) =>
    sentence`its commands go to port ${bare(d.first)} and to port ${bare(d.second)}; one frame has one port`,
};
