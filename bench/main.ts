import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { type Effort, measure } from './measure.ts';
import { questions } from './questions.ts';
import { type Result, resultsOf, tableOf } from './result.ts';

const short: Effort = { size: 'short', rounds: 3, milliseconds: 5 };
const usual: Effort = { size: 'usual', rounds: 41, milliseconds: 40 };
const long: Effort = { ...usual, size: 'long' };

const { values: flags, positionals } = parseArgs({
  options: { short: { type: 'boolean' }, long: { type: 'boolean' }, json: { type: 'boolean' } },
  allowPositionals: true,
});
const asked = questions.filter(({ name }) => positionals.every((filter) => new RegExp(filter).test(name)));
if (asked.length === 0) {
  console.error(`no question matches; there are ${questions.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const results: Result[] = [];
for (const question of asked) {
  const timings = await measure(question, flags.short ? short : flags.long ? long : usual);
  results.push(...resultsOf(question, timings));
  if (!flags.json) console.log(tableOf(question, timings));
}
const { load, ...rest } = machine();
if (flags.json) console.log(JSON.stringify({ machine: { ...rest, load }, results }));
else console.log(`${Object.values(rest).join(', ')}, load ${load}`);
