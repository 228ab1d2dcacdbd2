import { type Call, call } from '../call.ts';
import { operations, USUAL_SERVER } from '../formatter/operations.ts';

/** The flags of `run`. */
export const runFlags = {
  call: { takes: 'FUNCTION', says: operations.join(', ') },
  input: { takes: 'JSON', says: 'what it is called with: decoded_payload or frm_payload_hex, and f_port; - for stdin' },
  cases: { takes: 'FILE', says: 'many at once instead: a list of {name, operation, script, input, compiled?}' },
  server: {
    takes: 'NAME@VERSION',
    says: `a network server; ${USUAL_SERVER}, unless told; may be repeated`,
    many: true,
  },
} as const;

export const runCall: Call = call({
  name: 'run',
  summary: "Run a payload formatter as a network server does: in the server's engine, wrapper and conversions.",
  arguments: [{ name: 'FORMATTER', says: 'a JavaScript file, or - for stdin', optional: true }],
  flags: runFlags,
  examples: [
    [
      `run formatter.js --call encodeDownlink \\
    --input '{"decoded_payload":{"level":300},"f_port":7}'`,
      'what The Things Stack makes of an input',
    ],
    [
      `run formatter.js --call decodeUplink \\
    --input '{"frm_payload_hex":"0102","f_port":7}' --server chirpstack`,
      'the same on another server',
    ],
    ['run --cases cases.json --server the-things-stack@3.32 --json', 'a line for each case of a file'],
  ],
  run: async (given, terminal) => (await import('../formatter/run-formatter.ts')).runFormatter(given, terminal),
});
