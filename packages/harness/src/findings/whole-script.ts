import { checkSyntax, nameOf, type Profile } from '@downlink-kit/servers';
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

/** Syntax that the engine of the server refuses. */
export function syntaxFinding(script: string, profile: Profile): Finding | undefined {
  const refusal = checkSyntax(script, profile.module ? 'module' : 'script', profile.surface.refuses);
  if (refusal === undefined) return undefined;
  const { message, line, column } = refusal;
  return {
    rule: 'refused-syntax',
    severity: 'error',
    message: `${nameOf(profile)} does not load the script: ${message}`,
    line,
    column,
  };
}

/** The share of the limit from which on a script is near it. */
const NEAR = 0.8;

/** A script near or over the size that the server takes. */
export function sizeFinding(script: string, profile: Profile): Finding | undefined {
  const { sizeLimit } = profile;
  if (sizeLimit === undefined) return undefined;
  const size = Buffer.byteLength(script);
  const about = `the script has ${size} bytes, and ${nameOf(profile)} takes ${sizeLimit.most}`;
  if (size > sizeLimit.most)
    return { rule: 'too-large', severity: 'error', message: `${about}: shorten it, or leave commands out` };
  return size > NEAR * sizeLimit.most ? { rule: 'too-large', severity: 'info', message: about } : undefined;
}

/** What the script offers a server, and under which names. */
export function offerRules({ offer: { functions, exported }, profile, script }: Reading): Finding[] {
  const found: Finding[] = [];
  const names = functions.map(({ name }) => name as string);
  const line = (name: string) => functions.find((one) => one.name === name)!.line;
  const unguarded = exported.filter(({ guarded }) => !guarded);
  if (unguarded.length > 0) {
    found.push({
      rule: 'exports-style',
      severity: 'error',
      message: `the functions are exported for another server, and ${nameOf(profile)} has neither exports nor module: declare them at the top level, and guard the export by typeof module !== 'undefined'`,
      line: unguarded[0]!.line,
    });
  }
  if (names.length === 0 && unguarded.length === 0) {
    found.push({
      rule: 'no-functions',
      severity: 'error',
      message:
        'there is no encodeDownlink, decodeDownlink or decodeUplink at the top level: declare it as function encodeDownlink(input) { … }',
    });
  }
  for (const [old, now] of [
    ['Encoder', 'encodeDownlink'],
    ['Decoder', 'decodeUplink'],
  ] as const) {
    if (!names.includes(old) || names.includes(now)) continue;
    const says = old === 'Encoder' ? 'it cannot set the port, nor refuse' : 'it cannot warn, nor refuse';
    found.push({
      rule: 'legacy-names',
      severity: 'warning',
      message: `${old} is the name of version 2: ${says}; write ${now}(input)`,
      line: line(old),
    });
  }
  const encodes = names.includes('encodeDownlink') || names.includes('Encoder');
  if (encodes && !names.includes('decodeDownlink') && profile.operations.includes('decodeDownlink')) {
    found.push({
      rule: 'no-decoder',
      severity: 'warning',
      message: 'there is no decodeDownlink, so the server logs an error for every downlink it shows: add one',
    });
  }
  if (
    profile.name === 'lorawan-devices' &&
    /^\/\/[#@]\s*sourceMappingURL=/.test(script.trimEnd().split('\n').at(-1) ?? '')
  ) {
    found.push({
      rule: 'source-map',
      severity: 'error',
      message: 'the last line names a source map, which the validator opens and fails on: take it out',
    });
  }
  return found;
}
