import type { SizeLimit } from './profiles/profile.ts';

/** How large a script is for a server. */
export interface ScriptSize {
  readonly size: number;
  readonly most: number;
  readonly fits: boolean;
}

/** Counts a script as a server does: in bytes of UTF-8, or in bytes or characters, of which the larger decides (tts-formatters §1, §15). */
export function sizeOfScript(script: string, { most, counts }: SizeLimit): ScriptSize {
  const bytes = new TextEncoder().encode(script).length;
  const size = counts === 'bytes' ? bytes : Math.max(bytes, [...script].length);
  return { size, most, fits: size <= most };
}
