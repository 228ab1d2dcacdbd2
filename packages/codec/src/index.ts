export { body, bodyItem, clearBody, type Sendable } from './body/body.ts';
export {
  type Body,
  type BodyClassBC,
  type BodyGateway,
  type BodyItem,
  type Priority,
  priorities,
} from './body/body-item.ts';
export { type CheckBodyOptions, checkBody } from './body/check-body.ts';
export type { Finding, Severity } from './body/finding.ts';
export type { ClassBCOption, GatewayOption, ItemOptions } from './body/item-options.ts';
export { isId } from './body/item-shape.ts';
export { countItems, markBody } from './body/mark-body.ts';
export type { PlainFrame, PlainPayload } from './body/payload-parts.ts';
export { type BodyReading, readBody } from './body/read-body.ts';
export type { Route } from './body/route.ts';
export { fromBase64 } from './bytes/base64.ts';
export { toBase64, toHex } from './bytes/checked.ts';
export { fromHex } from './bytes/hex.ts';
export { type CommandOptions, command, type Port } from './command.ts';
export { decode } from './decode.ts';
export { type DeviceOptions, device } from './device.ts';
export type { Downlink } from './downlink.ts';
export { emitFormatter, type FormatterOptions, type FormatterScript } from './emit/emit-formatter.ts';
export { encode } from './encode.ts';
export { explain } from './explain.ts';
export { eui, type HexOptions, hex, ipv4 } from './fields/bytes.ts';
export { bool, flag, oneOf } from './fields/choice.ts';
export { bcd, digits } from './fields/digits.ts';
export { flags } from './fields/flags.ts';
export { f16be, f16le, f32be, f32le, f64be, f64le, float, type SmallFloatOptions } from './fields/float.ts';
export { constant, group } from './fields/group.ts';
export {
  i8,
  i16be,
  i16le,
  i24be,
  i24le,
  i32be,
  i32le,
  i40be,
  i40le,
  i48be,
  i48le,
  u8,
  u16be,
  u16le,
  u24be,
  u24le,
  u32be,
  u32le,
  u40be,
  u40le,
  u48be,
  u48le,
} from './fields/integer.ts';
export { type ListOptions, list } from './fields/list.ts';
export { int, uint } from './fields/narrow-integer.ts';
export { orNull, orOneOf } from './fields/special.ts';
export { ascii, type TextOptions, utf8 } from './fields/text.ts';
export { minutesOfDay, type SecondsOptions, seconds, type TimeOptions } from './fields/time.ts';
export { i64be, i64le, u64be, u64le } from './fields/wide-integer.ts';
export {
  type DecodeDownlinkInput,
  type DecodeDownlinkOutput,
  type EncodeDownlinkInput,
  type EncodeDownlinkOutput,
  type Formatter,
  formatterOf,
} from './formatter-of.ts';
export { type Fit, fits } from './limits/fits.ts';
export { type Link, type LinkRate, ratesOf } from './limits/link.ts';
export { type PackOptions, pack } from './pack.ts';
export { parse } from './parse.ts';
export { asHex } from './parts/as-hex.ts';
export { bits, bitsUp, countBits, has, lengthBits, reserved, slice } from './parts/bits.ts';
export {
  type ChecksumOptions,
  type Crc16Name,
  type Crc32Name,
  type CrcOptions,
  crc8,
  crc16be,
  crc16le,
  crc32be,
  crc32le,
  sum8,
  xor8,
} from './parts/checksum.ts';
export { either } from './parts/either.ts';
export { count, length } from './parts/length.ts';
export { given, optional } from './parts/optional.ts';
export { padTo } from './parts/pad-to.ts';
export { atMost, lessThan } from './parts/rules.ts';
export { some } from './parts/some.ts';
export { when } from './parts/when.ts';
export type { Limits, Span } from './read/cursor.ts';
export type { Frame } from './read/frame.ts';
export { CodecError, isCodecError } from './refusal/codec-error.ts';
export type { Details, RefusalCode } from './refusal/sentences.ts';
export { restore } from './restore.ts';
export type { JsonSchema, Wider } from './schema/json-schema.ts';
export { type SchemaOf, schemaOf } from './schema-of.ts';
export type { Confirmation, Example, Rule } from './tree/node.ts';
export type {
  AnyDevice,
  CallOf,
  CallTo,
  Command,
  CommandNames,
  DecodedBy,
  Device,
  DeviceInfo,
  Many,
  PayloadOf,
  Spec,
  Style,
  Whole,
} from './types/device.ts';
export type {
  AnywhereField,
  BitField,
  BitPart,
  Derived,
  Either,
  Field,
  HexText,
  NarrowDerived,
  NoData,
  Optional,
  Part,
  When,
} from './types/field.ts';
export type { Annotations, NumberOptions, ScaledOptions, SignedOptions, WideOptions } from './types/options.ts';
