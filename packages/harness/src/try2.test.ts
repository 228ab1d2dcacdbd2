import { test } from 'vitest';
import { appendFileSync } from 'node:fs';
import { faults } from '../test/seeded/faults.ts';
import { openJudge, planted, sound, brokenIn } from '../test/seeded/judge.ts';
test('x', async () => {
  const j = await openJudge();
  const only = process.env.ONLY;
  const seed = Number(process.env.SEED ?? 1);
  const log = (s: string) => appendFileSync('/tmp/h/log.' + seed + (process.env.TAG ?? ''), s + '\n');
  if (!only) for (const of of ['valve','thermostat','lamp','relay','meter'] as const) {
    const t = performance.now();
    const r = await j.judge(of + '.js', sound(of), seed);
    log('SOUND ' + of + ' ' + Math.round(performance.now() - t) + ' ' + brokenIn(r).join(' ') + ' ' + r.laws.filter(l => l.status === 'failed').map(l => JSON.stringify(l.counterexample?.message)) + r.findings.map(f => f.message));
  }
  for (const f of faults) {
    if (only && !f.name.includes(only)) continue;
    const t = performance.now();
    let r; try { r = await j.judge(f.of + '.js', planted(f), seed); } catch (e) { log('CRASH ' + f.name + (e as Error).stack); continue; }
    const b = brokenIn(r);
    const want = [f.breaks, ...(f.too ?? [])].sort();
    log((b.join() === want.join() ? 'ok ' : b.includes(f.breaks) ? 'part ' : 'MISS ') + f.name + ' | want ' + want + ' | got ' + b + ' ' + Math.round(performance.now() - t) + 'ms');
    for (const l of r.laws) if (l.status === 'failed') log('    ' + l.law + ' ' + (l.counterexample ? JSON.stringify(l.counterexample.input) + ' BESIDE ' + JSON.stringify(l.counterexample.beside) + ' ' + l.counterexample.message.slice(0, 150) : l.reason));
    for (const x of r.findings) log('    ' + x.rule + ' ' + x.message.slice(0, 120));
  }
  await j.close();
}, 1800000);
