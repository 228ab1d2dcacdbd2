import type { ItemOptions, Link } from '@downlink-kit/codec';

/** What breaks off a call. */
export interface Stops {
  /** Breaks it off at once; what has gone out already is then `unknown`. */
  signal?: AbortSignal;
  /** Lets no further request go out; the one under way is waited for, so that its outcome is known. */
  stop?: AbortSignal;
}

/** How one push or replace goes out. The options of downlinks are not for a body that is given: write them there. */
export interface SendOptions extends ItemOptions, Stops {
  /** What is known of the radio link; with it, what can never fit is refused, and what may not is a finding. */
  link?: Link;
}
