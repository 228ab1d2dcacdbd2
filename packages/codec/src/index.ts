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
export { fromBase64, toBase64 } from './bytes/base64.ts';
export { fromHex, toHex } from './bytes/hex.ts';
export type { Confirmation, Downlink } from './downlink.ts';
export { type Fit, fits } from './limits/fits.ts';
export { type Link, type LinkRate, ratesOf } from './limits/link.ts';
export { CodecError, isCodecError } from './refusal/codec-error.ts';
export type { Details, RefusalCode } from './refusal/sentences.ts';
