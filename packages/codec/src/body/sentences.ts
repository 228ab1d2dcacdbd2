import { type Sentence, sentence } from '../refusal/sentence.ts';

/** Why a body is refused, and what each refusal knows. */
export interface BodyDetails {
  never_confirmed: { command: string };
}

export const bodySentences: { readonly [C in keyof BodyDetails]: (details: BodyDetails[C]) => Sentence } = {
  never_confirmed: (d) => sentence`${d.command} must not be sent confirmed`,
};
