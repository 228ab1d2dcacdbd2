/** A function of the formatter that its commands share; it is printed where it is needed. */
export interface Helper {
  readonly name: string;
  readonly needs: readonly string[];
  readonly code: string;
}

/** A helper from its code, which calls the helpers that it needs by their names. */
export function helper(name: string, needs: readonly string[], code: string): Helper {
  return { name, needs, code: code.trim() };
}
