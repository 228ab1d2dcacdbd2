import type { Json } from '@downlink-kit/goja';
import { fc, test as property } from '@fast-check/vitest';
import { afterAll, describe, expect, test } from 'vitest';
import { type Input, openServers } from '../src/index.ts';

const real = await openServers({ workers: 1, guardMs: 1500 });
const standIn = await openServers({ workers: 1, guardMs: 1500, standIn: true });
afterAll(() => Promise.all([real.close(), standIn.close()]));

const servers = await Promise.all([
  real.server('the-things-stack'),
  standIn.server('the-things-stack'),
  real.server('chirpstack'),
  real.server('lorawan-devices'),
  real.server('ts013'),
]);

const echo =
  'function encodeDownlink(input) { return { bytes: [1], fPort: 1, warnings: [JSON.stringify(input.data)] }; }';
const fragment = fc.constantFrom(
  'function encodeDownlink(i) {',
  'function decodeUplink(i) {',
  'return',
  '{ bytes: [',
  ']',
  '}',
  '(',
  ')',
  '`',
  '"',
  '/',
  '\n',
  '\u2028',
  '\0',
  'throw',
  'class',
  '=>',
  'async',
  'await',
  'yield*',
  'for (;;)',
  'let main',
  'var main =',
  'export default',
  'import(',
  '#x',
  '...',
  '?.',
  '??=',
  '1n',
  '\ud800',
  '<!--',
  '*/',
  '//#',
);
const script = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fragment).map((parts) => parts.join(' ')),
  fc.array(fragment).map((parts) => `function encodeDownlink(i) { ${parts.join('')} }`),
);
const operation = fc.constantFrom('encodeDownlink' as const, 'decodeUplink' as const);
const input = fc.oneof(
  fc.record({ decoded_payload: fc.dictionary(fc.string(), fc.jsonValue()), f_port: fc.nat({ max: 255 }) }),
  fc.record({
    frm_payload_hex: fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('hex')),
    f_port: fc.nat({ max: 255 }),
  }),
  fc.jsonValue(),
) as fc.Arbitrary<Input>;

/** As deep as the server takes data, in objects and lists. */
function nested(levels: number): Json {
  let value: Json = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

const depthOf = `function encodeDownlink(input) {
  var levels = 0;
  for (var value = input.data; typeof value === 'object'; value = value[0] || value.a) levels += 1;
  return { bytes: [levels >> 8, levels & 255], fPort: 1 };
}`;

const SEED = 20_261_124;

describe('an outcome', () => {
  for (const server of servers) {
    const { name } = server.profile;
    const engine = server.engine.stand_in ? 'the stand-in' : server.engine.name;
    test(`comes of data nested 9 990 levels on ${name} in ${engine}, and of more a refusal`, async () => {
      const call = { script: depthOf, operation: 'encodeDownlink' } as const;
      const decoded_payload = { a: nested(9989) };
      const { outcome } = await server.run({ ...call, input: { decoded_payload, f_port: 1 } });
      expect(outcome).toEqual({ f_port: 1, frm_payload_hex: (9990).toString(16), warnings: [] });
      const tooDeep = await server.run({ ...call, input: { decoded_payload: { a: nested(20_000) }, f_port: 1 } });
      expect(tooDeep.outcome).toMatchObject({ error: { kind: 'input' } });
    });
  }

  const circular: { [key: string]: unknown } = {};
  circular.a = circular;
  circular.b = circular;
  const noJson: readonly [what: string, input: object][] = [
    ['a BigInt', { decoded_payload: { a: 1n } }],
    ['a function', { decoded_payload: { a: () => 1 } }],
    ['data that contains itself', { decoded_payload: circular }],
    ['another key that contains itself', { decoded_payload: { a: 1 }, note: circular }],
  ];
  for (const server of servers) {
    for (const [what, given] of noJson) {
      test(`of ${what} says so on ${server.profile.name} in ${server.engine.name}`, async () => {
        for (const asked of ['encodeDownlink', 'decodeUplink'] as const) {
          const { outcome } = await server.run({ script: echo, operation: asked, input: given as Input });
          expect(outcome).toMatchObject({ error: { kind: 'input' } });
        }
      });
    }
  }

  property.prop([operation, input], { numRuns: 150, seed: SEED })(
    'comes of any JSON as input, on every server',
    async (asked, given) => {
      for (const server of servers) {
        const { outcome } = await server.run({ script: echo, operation: asked, input: given });
        expect(typeof outcome).toBe('object');
      }
    },
  );

  property.prop([script, operation], { numRuns: 150, seed: SEED })(
    'comes of any text as script, on every server',
    async (text, asked) => {
      for (const server of servers) {
        const { outcome } = await server.run({
          script: text,
          operation: asked,
          input: { decoded_payload: { a: 1 }, f_port: 1 },
        });
        expect(typeof outcome).toBe('object');
      }
    },
  );

  // Of some doubles the engines print another last digit, -1.5771630251525069e+288: a deviation that is listed.
  property.prop([fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { minKeys: 1 })], {
    numRuns: 150,
    seed: SEED,
  })('shows the stand-in the same data as goja', async (data) => {
    const call = {
      script: echo,
      operation: 'encodeDownlink',
      input: { decoded_payload: data, f_port: 1 },
    } as const;
    const [goja, other] = await Promise.all(servers.slice(0, 2).map((server) => server.run(call)));
    if (goja!.engine.stand_in) return;
    const [shown, wanted] = [other!, goja!].map(({ outcome }) =>
      JSON.parse((outcome as { warnings: string[] }).warnings[0]!),
    );
    expect(shown).toEqual(wanted);
  });
});
