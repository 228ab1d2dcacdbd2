import { fromHex, toBase64 } from '@downlink-kit/codec';
import {
  type Answer,
  type Diagnosis,
  diagnose,
  type EngineInfo,
  nameOf,
  type Outcome,
  type Server,
  writeJson,
} from '@downlink-kit/servers';
import { hanging } from '../output/hanging.ts';
import { table } from '../output/table.ts';
import type { Stream } from '../output/terminal.ts';
import { wrap } from '../output/wrap.ts';
import type { Case } from './case.ts';
import { summaryOf, type Weight } from './summary.ts';

/** Prints an answer for people: what came of it, in all forms; of an error what to do, and the lines; then the engine. */
export function showAnswer(
  file: string,
  { operation, script }: Case,
  answer: Answer,
  server: Server,
  out: Stream,
): void {
  const { outcome, late, ms } = answer;
  const { profile } = server;
  const diagnosis = diagnose(outcome, script, profile);
  const { weight, words } = summaryOf(outcome, diagnosis, profile);
  out.write(`${out.colors.bold(operation)} on ${nameOf(profile)}\n`);
  for (const line of wrap(words, out.width - 2)) out.write(`  ${painted(weight, line, out)}\n`);
  const rows = rowsOf(outcome);
  if (rows.length > 0) out.write(`\n${table(rows).join('\n')}\n`);
  if (diagnosis !== undefined) showDiagnosis(file, diagnosis, out);
  if (late !== undefined) out.write(`\n${mark('warning', out)}  too slow: ${late.message}\n`);
  out.write('\n');
  showEngine(server, out, ms);
}

/** Says which engine answered; of one that stands in for the server's own, what to do to get that. */
export function showEngine({ engine, advice }: Pick<Server, 'engine' | 'advice'>, out: Stream, ms?: number): void {
  const took = ms === undefined ? '' : `, ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
  const words = `engine: ${engineWords(engine)}${took}`;
  for (const line of wrap(words, out.width)) out.write(`${out.colors.dim(line)}\n`);
  if (!engine.stand_in || advice === undefined) return;
  out.write(hanging(`${mark('warning', out)}  `, `it is a stand-in: ${advice}`, out.width));
}

/** The word for a weight, as wide as the widest of them. */
export function mark(weight: Weight, out: Stream): string {
  return painted(weight, weight.padEnd('warning'.length), out);
}

function painted(weight: Weight, text: string, { colors }: Stream): string {
  return { fine: colors.green, warning: colors.yellow, error: colors.red }[weight](text);
}

function engineWords({ name, version, built_with, assumed }: EngineInfo): string {
  return [
    `${name === 'quickjs' ? 'QuickJS' : name} ${version}`,
    ...(built_with === undefined ? [] : [`built with ${built_with}`]),
    ...(assumed ? ['which this server is assumed to have'] : []),
  ].join(', ');
}

function rowsOf(outcome: Outcome): string[][] {
  if ('error' in outcome || outcome.not_run) return [];
  const warnings = outcome.warnings.map((text) => ['  warning', text]);
  if (!('data' in outcome)) {
    const hex = outcome.frm_payload_hex;
    const forms = hex
      ? [
          ['  hex', hex],
          ['  frm_payload', toBase64(fromHex(hex)!)],
        ]
      : [];
    return [...forms, ...warnings];
  }
  const { data, normalized, normalized_warnings = [] } = outcome;
  return [
    ['  data', writeJson(data)],
    ...(normalized === undefined || normalized === null ? [] : [['  normalized', writeJson(normalized)]]),
    ...[...warnings, ...normalized_warnings.map((text) => ['  warning', text])],
  ];
}

function showDiagnosis(file: string, { frame, line, column, advice, ...rest }: Diagnosis, out: Stream): void {
  const { colors } = out;
  if (frame !== undefined) {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    const within = rest.function === undefined ? '' : ` in ${rest.function}`;
    out.write(`\n  ${place}${within}\n`);
    for (const shown of frame.split('\n')) {
      const cut = shown.slice(0, Math.max(40, out.width - 2));
      out.write(`  ${cut.startsWith('>') ? colors.bold(cut) : colors.dim(cut)}\n`);
    }
  }
  if (advice === undefined) return;
  out.write(`\n${hanging(`${colors.cyan('→')} `, advice, out.width)}`);
}
