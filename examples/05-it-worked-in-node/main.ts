import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { openServers } from '@downlink-kit/servers';
import { encodeInNode, type Input } from './in-node.ts';

const script = readFileSync(new URL('formatter.js', import.meta.url), 'utf8');
const examples = JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8')) as {
  input: Input;
  output: object;
}[];
const pass = examples.filter(({ input, output }) => isDeepStrictEqual(encodeInNode(script, input), output));
console.log(`its own examples in plain Node: ${pass.length} of ${examples.length} pass\n`);

const data = { zone: 1, minutes: 300 };
const inNode = encodeInNode(script, { data });

const servers = await openServers();
const server = await servers.server('the-things-stack');
const { outcome, engine } = await server.run({
  script,
  operation: 'encodeDownlink',
  input: { decoded_payload: data },
});
await servers.close();

const sent = 'frm_payload_hex' in outcome ? [...Buffer.from(outcome.frm_payload_hex ?? '', 'hex')] : [];
const title = `The Things Stack (${engine.name}${engine.stand_in ? ', a stand-in' : ''})`;
console.log(`${JSON.stringify(data)}`);
console.log(`  plain Node${' '.repeat(title.length - 8)}${(inNode.bytes ?? []).join(' ')}`);
console.log(`  ${title}  ${sent.join(' ')}   without a word`);
