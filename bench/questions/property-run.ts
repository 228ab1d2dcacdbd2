import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { schemaOf } from '@downlink-kit/codec';
import { testFormatters } from '@downlink-kit/harness';
import device from '../device.ts';
import { generated } from '../formatters.ts';
import type { Question } from '../question.ts';
import { timed } from '../timed.ts';

export const propertyRun: Question = {
  name: 'formatter/property-run',
  asks: 'how long does one case of the round trip take, from the start of the engines to the verdict?',
  against: 'fast-check, node:vm',
  unit: 'ns',
  async prepare(size) {
    const { roundTrips } = await import('../peers/fast-check.ts');
    const runs = size === 'short' ? 100 : 2000;
    const folder = mkdtempSync(join(tmpdir(), 'downlink-bench-'));
    const file = join(folder, 'formatter.js');
    writeFileSync(file, generated);
    writeFileSync(join(folder, 'downlink.schema.json'), JSON.stringify(schemaOf(device).schema));
    // Cases that come out alike are judged once, so they may be fewer than asked for.
    let done = runs;
    const harness = async () => {
      const { formatters } = await testFormatters([file], { runs, laws: ['round-trip'], workers: 1 });
      const law = formatters[0]!.laws.find(({ law }) => law === 'round-trip')!;
      done = law.runs;
      return law.status;
    };
    const plain = () => roundTrips(generated, runs);
    return {
      variants: {
        'fast-check, node:vm': timed(plain, () => runs),
        'harness, law round-trip': timed(harness, () => done),
      },
      rounds: size === 'short' ? 1 : 5,
      close: async () => rmSync(folder, { recursive: true }),
    };
  },
};
