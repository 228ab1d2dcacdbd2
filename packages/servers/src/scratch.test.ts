import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { essenceOf } from '../test/conformance/essence.ts';
import { SnapshotEngine } from './quickjs/snapshot-engine.ts';
import { Surroundings } from './quickjs/surroundings.ts';
import { gojaSurfaces } from './surface/goja.ts';
import { checkSyntax } from './syntax/check-syntax.ts';
import { finishReport } from './things-stack/finish.ts';
import { wrap } from './things-stack/wrapper.ts';
import { cellCount, Progress } from './worker/progress.ts';

const require = createRequire(import.meta.url);
const wasm = new WebAssembly.Module(readFileSync(require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm')));
const cases = JSON.parse(
  readFileSync(new URL('../../../test/contract/tts-formatter-cases.json', import.meta.url), 'utf8'),
);
const progress = new Progress(new Int32Array(cellCount));
let until = 0;
const engine = new SnapshotEngine(wasm, 512 * 2 ** 20, new Surroundings(() => performance.now() > until), progress);
const nullify = (v: any): any =>
  Array.isArray(v)
    ? v.map(nullify)
    : v && typeof v === 'object'
      ? Object.keys(v).length
        ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, nullify(x)]))
        : null
      : v;

test('cases', async () => {
  const out: string[] = [];
  let same = 0;
  const only = process.env['ONLY'];
  for (const c of cases) {
    if (only && !c.name.includes(only)) continue;
    const source = wrap(c.script, c.operation, false);
    let outcome: any;
    const refusal = checkSyntax(source, 'script', gojaSurfaces.b396bb4c349d.refuses);
    if (c.operation === 'encodeDownlink' && (c.input.decoded_payload ?? null) === null)
      outcome = { f_port: c.input.f_port ?? 0, frm_payload_hex: null, warnings: [], not_run: true };
    else if (refusal)
      outcome = { error: { kind: c.compiled ? 'compile' : 'script', message: JSON.stringify(refusal) } };
    else {
      const input =
        c.operation === 'encodeDownlink'
          ? { data: nullify(c.input.decoded_payload), fPort: (c.input.f_port ?? 0) & 255 }
          : { bytes: [...Buffer.from(c.input.frm_payload_hex ?? '', 'hex')], fPort: (c.input.f_port ?? 0) & 255 };
      until = performance.now() + 200;
      const job = {
        engine: 'quickjs',
        mode: 'snapshot',
        way: { way: 'goja', likeness: gojaSurfaces.b396bb4c349d },
        operation: c.operation,
        source,
        kind: 'script',
        file: '<eval>',
        inputs: [JSON.stringify(input)],
        order: 0,
        raw: false,
      } as const;
      let reply: any;
      try {
        [reply] = await engine.run(job, 0, 1);
      } catch (e) {
        reply = { ended: { why: String(e) } };
      }
      outcome =
        'ended' in reply
          ? { error: { kind: reply.ended.why + ' ' + reply.ended.phase } }
          : finishReport(JSON.parse(reply.said), c.operation, c.input.f_port ?? 0);
    }
    try {
      expect(essenceOf(outcome, c.script)).toEqual(essenceOf(c.expect, c.script));
      same++;
    } catch {
      out.push(
        `${c.name}\n   S ${c.script.slice(0, 200)}\n   E ${JSON.stringify(essenceOf(c.expect, c.script))}\n   G ${JSON.stringify(essenceOf(outcome, c.script))}`,
      );
    }
  }
  writeFileSync('/tmp/diff.txt', out.join('\n'));
  console.log(same, out.length);
});
