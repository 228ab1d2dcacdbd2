import type { BentFeature, Feature } from './features.ts';

/** What scripts find on a server, and what of the language they cannot use there. */
export interface Surface {
  /** The global names, what the server itself brings included. */
  readonly globals: readonly string[];
  /** The members that objects and prototypes have, by path, where that is known; `@@iterator` is a symbol. */
  readonly members?: { readonly [path: string]: readonly string[] };
  /** Syntax that is refused. */
  readonly refuses: readonly Feature[];
  /** What is accepted and does something else than elsewhere. */
  readonly bends: readonly BentFeature[];
}
