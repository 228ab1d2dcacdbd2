// What `npm start` shows: the journey of a command in four acts, each step headed by the command line that repeats it.
import { buildQuietly } from '../build-quietly.mjs';
import { act, downlink, npmStart, show, step } from './act.mjs';
import { startRecordedServer } from './recorded-server.mjs';
import { standInNotice } from './stand-in.mjs';

const valve = 'examples/01-first-valve/device.ts';
const open = ['encode', valve, 'open', '--zone', '2', '--minutes', '30'];
const inNode = 'examples/05-it-worked-in-node';

buildQuietly('@downlink-kit/cli');
const notice = await standInNotice();
if (notice !== undefined) console.log(`${notice}\n`);

act(1, 'Declare: a command encoded, its bytes drawn, and the request that sends it');
step(downlink(...open));
step(downlink(...open, '--as', 'curl'));

act(2, 'It worked in Node: a formatter written by hand, whose own examples pass there');
step(npmStart(inNode));
step(downlink('test', `${inNode}/formatter.js`, '--law', 'no-silent-loss'), { status: 1 });

act(3, "What passes here works there: the formatter that the declaration gives, in the server's own engine");
step(downlink('test', valve));
step(downlink(...open, '--as', 'hex'));
const payload = JSON.stringify({ decoded_payload: { command: 'open', zone: 2, minutes: 30 } });
const formatter = 'examples/01-first-valve/generated/formatter.js';
step(downlink('run', formatter, '--call', 'encodeDownlink', '--input', payload));

act(4, 'Send: pushed to a server on loopback that answers as a running one was recorded to');
const server = await startRecordedServer();
const path = ['--url', server.url, '--application', 'app1', '--webhook', 'wh1', '--device', 'dev1'];
const body = '{"downlinks":[{"frm_payload":"AgIAHg==","f_port":10,"priority":"NORMAL"}]}';
show(`${server.line} &`);
step(downlink('send', 'push', body, ...path), { env: { DOWNLINK_API_KEY: server.keys.scheduling } });
step(downlink('send', 'push', body, ...path), { env: { DOWNLINK_API_KEY: server.keys.reading }, status: 1 });
server.stop();

console.log(`Next:
  pnpm -s downlink test YOUR-FORMATTER.js
  pnpm -s downlink build ${valve} --out FOLDER
  pnpm -s downlink --help

Without pnpm: npm run -s downlink -- test YOUR-FORMATTER.js`);
