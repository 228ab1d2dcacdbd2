import { parseArgs } from 'node:util';
import { machine } from './machine.ts';
import { type Effort, measure } from './measure.ts';
import { questions } from './questions.ts';
import { type Result, resultsOf, tableOf } from './result.ts';

const short: Effort = { rounds: 7, milliseconds: 5 };
const thorough: Effort = { rounds: 41, milliseconds: 40 };

const { values: flags, positionals } = parseArgs({
  options: { short: { type: 'boolean' }, json: { type: 'boolean' } },
  allowPositionals: true,
});
const asked = questions.filter(({ name }) => positionals.every((filter) => new RegExp(filter).test(name)));
if (asked.length === 0) {
  console.error(`no question matches; there are ${questions.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const results: Result[] = [];
for (const question of asked) {
  const timings = measure(question, flags.short ? short : thorough);
  results.push(...resultsOf(question, timings));
  if (!flags.json) console.log(tableOf(question, timings));
}
if (flags.json) console.log(JSON.stringify({ machine: machine(), results }));
else console.log(Object.values(machine()).join(', '));
