export { fromBase64, toBase64 } from './bytes/base64.ts';
export { fromHex, toHex } from './bytes/hex.ts';
export { CodecError, isCodecError } from './refusal/codec-error.ts';
export type { Details, RefusalCode } from './refusal/sentences.ts';
