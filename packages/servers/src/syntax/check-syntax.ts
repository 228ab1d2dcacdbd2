import { type Comment, getLineInfo, parse } from 'acorn';
import { type Feature, features } from '../surface/features.ts';
import { EDITION } from './edition.ts';
import { findFeatures } from './find-features.ts';
import type { Refusal } from './refusal.ts';

/** Reads code and says why an engine that `refuses` some syntax would not, or nothing when it would. */
export function checkSyntax(
  code: string,
  sourceType: 'script' | 'module',
  refuses: readonly Feature[],
): Refusal | undefined {
  const comments: Comment[] = [];
  try {
    const root = parse(code, { ecmaVersion: EDITION, sourceType, allowHashBang: false, onComment: comments });
    const known = new Set(refuses);
    const found = findFeatures(root, code, comments).find(({ feature }) => known.has(feature));
    if (found === undefined) return undefined;
    const { line, column } = getLineInfo(code, found.offset);
    const message = `${features[found.feature].called} is not known to this engine`;
    return { message, line, column: column + 1, feature: found.feature };
  } catch (error) {
    if (!(error instanceof SyntaxError) || !('loc' in error)) throw error;
    const { line, column } = error.loc as { line: number; column: number };
    return { message: error.message.replace(/ \(\d+:\d+\)$/, ''), line, column: column + 1 };
  }
}
