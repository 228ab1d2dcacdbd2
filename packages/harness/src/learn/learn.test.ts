import { openServers } from '@downlink-kit/servers';
import { afterAll, expect, test } from 'vitest';
import { parseScript } from '../script/parse-script.ts';
import { isFrame } from './frames.ts';
import { instrument } from './instrument.ts';
import { learn } from './learn.ts';
import { Tracer } from './trace.ts';

const servers = await openServers({ standIn: true, workers: 1 });
afterAll(() => servers.close());

async function learnt(script: string, operation: 'encodeDownlink' | 'decodeDownlink' = 'encodeDownlink') {
  const instrumented = instrument(parseScript(script)!);
  const tracer = new Tracer(await servers.server('ts013'), instrumented, operation);
  return {
    ...(operation === 'encodeDownlink'
      ? await learn(tracer, [{}])
      : await learn(tracer, [{ bytes: [1, 2, 3], fPort: 10 }], isFrame)),
    ...instrumented,
  };
}

test('words, limits and types are learnt from the comparisons of a script', async () => {
  const { seeds, reached, decisions } = await learnt(`
    var MODES = { soak: 0, pulse: 1 };
    function whole(v, low, high) { return typeof v === 'number' && v % 1 === 0 && v >= low && v <= high; }
    function encodeDownlink(input) {
      var data = input.data || {};
      switch (data.command) {
        case 'open':
          if (!whole(data.zone, 1, 4) || !whole(data.minutes, 1, 720)) return { errors: ['open'] };
          return { bytes: [2, data.zone, data.minutes >> 8, data.minutes & 255], fPort: 10 };
        case 'mode':
          if (!Object.prototype.hasOwnProperty.call(MODES, data.mode)) return { errors: ['mode'] };
          return { bytes: [3, MODES[data.mode]], fPort: 10 };
        default:
          return { errors: ['no such command'] };
      }
    }`);
  const accepted = seeds.filter(({ how }) => how === 'accepted').map(({ input }) => input);
  expect(accepted).toContainEqual(expect.objectContaining({ command: 'open' }));
  expect(accepted).toContainEqual({ command: 'mode', mode: 'pulse' });
  expect(reached.size).toBeGreaterThanOrEqual(2 * decisions - 3);
});

test('first bytes and lengths are learnt from a decoder', async () => {
  const { seeds } = await learnt(
    `function decodeDownlink(input) {
      var b = input.bytes;
      if (input.fPort !== 85) return { errors: ['port'] };
      if (b[0] === 0xaf && b.length === 4) return { data: { a: b[1] } };
      return { errors: ['unknown'] };
    }`,
    'decodeDownlink',
  );
  expect(seeds).toContainEqual({
    how: 'accepted',
    input: { bytes: [0xaf, expect.any(Number), expect.any(Number), expect.any(Number)], fPort: 85 },
  });
});

test('types are learnt also of what a local name holds, and a name that is declared nowhere does no harm', async () => {
  const script = `function encodeDownlink(input) {
    var zone = input.data.zone;
    if (typeof Buffer === 'undefined' && typeof zone === 'number') return { bytes: [zone], fPort: 1 };
    return { errors: ['zone'] };
  }`;
  const tracer = new Tracer(await servers.server('ts013'), instrument(parseScript(script)!), 'encodeDownlink');
  const [trace] = await tracer.trace([{ zone: 'x' }]);
  expect(trace).toMatchObject({ how: 'refused', types: [['x', 'number']] });
});
