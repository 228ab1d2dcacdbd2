import { listNames, listValues } from './names.ts';
import { quote, type Sentence, sentence } from './sentence.ts';

/** Why a declaration is refused, and what each refusal knows. */
export interface DeclareDetails {
  bad_option: { option: string; value: unknown; needs: string };
  no_such_option: { option: string; options: readonly string[] };
  limit_outside: { option: string; value: unknown; minimum: number | string; maximum: number | string; why: string };
  bad_item: { item: unknown; needs: string };
  too_deep: Record<never, never>;
  bad_name: { name: string; why: string };
  name_twice: { name: string };
  narrow_field: { name: string };
  wide_field: { name: string };
  lonely_value: Record<never, never>;
  no_such_name: { part: string; name: string; where: string; names: readonly string[] };
  unreached_case: { field: string; value: string; values: readonly unknown[] };
  not_whole_bytes: { bits: number };
  slice_gap: { name: string; why: string };
  after_rest: { rest: string; part: string };
  not_json: { value: unknown };
  bad_port: { fPort: unknown };
  no_port: Record<never, never>;
  same_bytes: { first: string; second: string; fPort?: number; lengthTells?: boolean };
  same_fields: { first: string; second: string };
  cannot_end: { part: string };
  frame_never_fits: { least: number; most: number };
  never_any_bytes: Record<never, never>;
  wrong_example: { example: number; says: string; is: string };
  bad_example: { example: number; why: string };
  bad_tree: { why: string };
  formatter_too_large: { size: number; maxBytes: number; costs: readonly string[] };
  name_clash: { name: string };
  broken_script: { why: string };
}

export const declareSentences: { readonly [C in keyof DeclareDetails]: (details: DeclareDetails[C]) => Sentence } = {
  bad_option: (d) => sentence`${d.option} is ${quote(d.value)}; it must be ${d.needs}`,
  no_such_option: (d) =>
    sentence`no option ${JSON.stringify(d.option)}; there ${d.options.length === 1 ? 'is' : 'are'} ${listNames(d.options)}`,
  limit_outside: (d) =>
    sentence`${d.option} ${typeof d.value === 'string' ? d.value : quote(d.value)} is outside ${d.minimum}…${d.maximum}, ${d.why}`,
  too_deep: () => sentence`is nested too deeply, or holds itself`,
  bad_item: (d) => sentence`${quote(d.item)} does not belong here: ${d.needs}`,
  bad_name: (d) => sentence`the name ${JSON.stringify(d.name)} cannot be used: ${d.why}`,
  name_twice: (d) => sentence`${d.name} is in the frame twice; rename one of them`,
  narrow_field: (d) => sentence`${d.name} is narrower than a byte: put it inside bits(…)`,
  wide_field: (d) => sentence`${d.name} takes whole bytes: it cannot stand inside bits(…)`,
  lonely_value: () => sentence`only the one field of a frame may go without a name: write { name: … }`,
  no_such_name: (d) =>
    sentence`${d.part} speaks of ${JSON.stringify(d.name)}, but ${d.where} there is ${d.names.length === 0 ? 'nothing' : `only ${listNames(d.names)}`}`,
  unreached_case: (d) =>
    sentence`when: ${d.field} is never ${JSON.stringify(d.value)}; it can be ${listValues(d.values)}`,
  not_whole_bytes: (d) =>
    sentence`its bits add up to ${d.bits}, which is not whole bytes; add reserved(${8 - (d.bits % 8)})`,
  slice_gap: (d) => sentence`the slices of ${d.name} do not make it whole: ${d.why}`,
  after_rest: (d) =>
    sentence`${d.part} cannot stand behind ${d.rest}, which takes all that is left: only parts of fixed size can, give one of them a length`,
  not_json: (d) => sentence`${quote(d.value)} is not plain JSON data, which a declaration must be`,
  bad_port: (d) => sentence`port ${quote(d.fPort)} is not a whole number 1…223`,
  no_port: () => sentence`has no port: give the command an fPort, or the device one for all`,
  same_bytes: (d) =>
    sentence`${d.first} and ${d.second} cannot be told apart by their bytes${d.fPort === undefined ? '' : ` on port ${d.fPort}`}: give them a byte that differs${d.lengthTells ? ', or other lengths' : ''}${d.fPort === undefined ? '' : ', or other ports'}`,
  same_fields: (d) =>
    sentence`${d.first} and ${d.second} cannot be told apart by the fields given: give one a name, a choice or a constant that the other lacks`,
  cannot_end: (d) => sentence`${d.part} takes all that is left of a frame, so nothing can follow it; give it a length`,
  frame_never_fits: (d) => sentence`takes at least ${d.least} bytes; at most ${d.most} fit in a frame of this device`,
  never_any_bytes: () => sentence`its frame has no bytes; a frame has at least one`,
  wrong_example: (d) => sentence`example ${d.example} says ${d.says}, but its data goes out as ${d.is}`,
  bad_example: (d) => sentence`example ${d.example} is refused: ${d.why}`,
  bad_tree: (d) => sentence`is not a device as this library makes them: ${d.why}`,
  formatter_too_large: (d) =>
    sentence`the formatter has ${d.size} bytes, and the server takes ${d.maxBytes}; leave out commands: the dearest are ${listNames(d.costs)}`,
  name_clash: (d) =>
    sentence`the script to join in uses the name ${d.name}, which the formatter needs; rename it there`,
  broken_script: (d) => sentence`the script to join in is not JavaScript: ${d.why}`,
};
