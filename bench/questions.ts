import type { Question } from './question.ts';
import { decodeElevenValues } from './questions/decode-eleven-values.ts';
import { encodeElevenValues } from './questions/encode-eleven-values.ts';

/** All questions, one a file. */
export const questions: readonly Question[] = [encodeElevenValues, decodeElevenValues];
