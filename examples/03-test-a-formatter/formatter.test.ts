import { readFileSync } from 'node:fs';
import { type FormatterMatchers, formatterMatchers, formatterSuite } from '@downlink-kit/harness/vitest';
import { expect, test } from 'vitest';

declare module 'vitest' {
  interface Matchers<T> extends FormatterMatchers<T> {}
}
expect.extend(formatterMatchers);

const file = new URL('formatter.js', import.meta.url);
const script = readFileSync(file, 'utf8');

formatterSuite(file, {
  examples: [
    {
      name: 'open zone 2 for half an hour',
      operation: 'encodeDownlink',
      input: { decoded_payload: { command: 'open', zone: 2, minutes: 30 } },
      expected: { frm_payload_hex: '0202001e', f_port: 10 },
    },
  ],
  knownBroken: {
    port: 'reboot returns no port',
    'no-fport': 'the same, seen by reading',
    'round-trip': 'minutes are read back with their bytes the other way round',
    'no-silent-loss': 'zone 258 opens zone 2',
  },
});

test('half an hour on zone 2 is four bytes on port 10', async () => {
  await expect({ script, data: { command: 'open', zone: 2, minutes: 30 } }).toEncodeTo('0202001e', 10);
});

test('a command that is not known is refused', async () => {
  await expect({ script, data: { command: 'close' } }).toRefuse('no such command');
});

test('matchers say no as well', async () => {
  await expect({ script, data: { command: 'open', zone: 2, minutes: 30 } }).not.toEncodeTo('0202001f', 10);
  await expect({ script, data: { command: 'open', zone: 2, minutes: 30 } }).not.toRefuse();
});
