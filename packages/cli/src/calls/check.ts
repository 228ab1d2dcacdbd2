import { checkBody } from '@downlink-kit/codec';
import { type Call, call } from '../call.ts';
import { readSource } from '../input/read-source.ts';
import { jsonOf } from '../output/json.ts';
import { showFindings } from '../output/show-findings.ts';

export const checkCall: Call = call({
  name: 'check',
  summary: 'Say of a body for push or replace what the server would make of it, before it is sent.',
  arguments: [{ name: 'BODY', says: 'a file, JSON itself, or - for stdin' }],
  flags: {},
  examples: [
    ['check body.json', 'a file'],
    ['encode valve.ts reboot --as body | downlink check -', 'what another call printed'],
  ],
  async run({ words, flags }, terminal) {
    const { name, bytes } = await readSource(words[0]!, terminal);
    const findings = checkBody(bytes, { now: Date.now() });
    if (flags.json) terminal.out.write(`${jsonOf({ kind: 'body', findings })}\n`);
    else showFindings(name, 'body', findings, terminal.out);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
