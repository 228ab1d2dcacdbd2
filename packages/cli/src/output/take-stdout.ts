import { syncBuiltinESMExports } from 'node:module';

/**
 * Takes stdout for what this program has to say: what the modules that it loads print, now and later, goes to stderr.
 * Only what they write to descriptor 1 itself is out of reach.
 */
export function takeStdout(): NodeJS.WriteStream {
  const { stdout, stderr } = process;
  Object.defineProperty(process, 'stdout', { value: stderr, configurable: true, enumerable: true });
  syncBuiltinESMExports();
  return stdout;
}
