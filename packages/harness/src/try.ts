import { openServers } from '@downlink-kit/servers';
import { readFileSync } from 'node:fs';
import { testFormatter } from './test-formatter.ts';
export async function main(file: string, server = 'the-things-stack@3.33.0') {
  const exact = await openServers(); const fast = await openServers({ standIn: true });
  const bench = { name: server, exact: await exact.server(server), fast: await fast.server(server) };
  const plain = await fast.server('ts013');
  const t = performance.now();
  const { report } = await testFormatter({ path: file, kind: 'script', script: readFileSync(file, 'utf8'), examples: [], findings: [] }, { bench, others: [], plain, seed: Number(process.env.SEED ?? 1), runs: 300 });
  console.log('ms', performance.now() - t);
  for (const l of report.laws) console.log(l.law, l.status, l.runs, l.reason ?? '', l.counterexample ? l.counterexample.message + ' INPUT ' + JSON.stringify(l.counterexample.input) + ' BESIDE ' + JSON.stringify(l.counterexample.beside) + ' ' + l.counterexample.path : '');
  for (const f of report.findings) console.log(f.rule, f.severity, f.line, f.message);
  await exact.close(); await fast.close();
}
