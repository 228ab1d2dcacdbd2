/** A function of the formatter that its commands share, with those that only it calls; printed where it is called. */
export interface Helper {
  readonly code: string;
}

export function helper(code: string): Helper {
  return { code: code.trim() };
}

/** Helpers of one noun, and the comment above them, in lines. */
export interface Helpers {
  readonly about: string;
  readonly helpers: readonly Helper[];
}
