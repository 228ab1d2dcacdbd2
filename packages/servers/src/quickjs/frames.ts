/** What our own code inside of QuickJS is called in stack traces. */
export const SERVER_FILE = '<server>';

/** One line of a stack trace; built-ins have no place. */
export interface Frame {
  readonly name: string | undefined;
  readonly place: string | undefined;
}

/** The innermost frame of a QuickJS stack trace that belongs to the script or to a built-in function that it called. */
export function innermostFrame(stack: string | null): Frame | undefined {
  const lines = (stack ?? '').split('\n');
  for (const [index, line] of lines.entries()) {
    const frame = /^ {4}at (?:(.*) )?\((.*)\)$/.exec(line);
    if (frame === null) continue;
    const [, name = '', place = ''] = frame;
    if (place.startsWith(SERVER_FILE)) continue;
    if (place !== 'native') return { name: /^<.*>$|^$/.test(name) ? undefined : name.replace(/^[gs]et /, ''), place };
    // Constructors have no frame of their own in goja, and what our own code called is none of the script's.
    if (!/^[A-Z]/.test(name) && !lines[index + 1]?.includes(`(${SERVER_FILE}`)) return { name, place: undefined };
  }
  return undefined;
}
