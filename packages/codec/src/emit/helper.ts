/** A function of the formatter that its commands share, with those that only it calls; printed where it is called. */
export interface Helper {
  readonly name: string;
  readonly code: string;
}

export function helper(name: string, code: string): Helper {
  return { name, code: code.trim() };
}
