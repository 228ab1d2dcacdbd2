import { type BodyDetails, bodySentences } from '../body/sentences.ts';
import { type DeclareDetails, declareSentences } from './declare-sentences.ts';
import { type DecodeDetails, decodeSentences } from './decode-sentences.ts';
import { type EncodeDetails, encodeSentences } from './encode-sentences.ts';
import type { Sentence } from './sentence.ts';

/** What each refusal knows, by its code. */
export interface Details extends DeclareDetails, EncodeDetails, DecodeDetails, BodyDetails {}

/** The word code of a refusal. */
export type RefusalCode = keyof Details;

/** The one table of refusals: library, generated formatter and command line all speak from it. */
export const sentences: { readonly [C in RefusalCode]: (details: Details[C]) => Sentence } = {
  ...declareSentences,
  ...encodeSentences,
  ...decodeSentences,
  ...bodySentences,
};
