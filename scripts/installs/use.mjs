import assert from 'node:assert/strict';
import { decode, emitFormatter, encode } from '@downlink-kit/codec';
import { testFormatters } from '@downlink-kit/harness';
import { build } from '@downlink-kit/publish';
import { Sender } from '@downlink-kit/sender';
import { openServers } from '@downlink-kit/servers';
import valve from './valve.mjs';

const downlink = encode(valve.open, { zone: 2, minutes: 30 });
assert.equal(downlink.frmPayload, 'AgIAHg==');
assert.deepEqual(decode(valve, downlink).data, { zone: 2, minutes: 30 });
assert.equal(typeof build, 'function');
assert.equal(typeof testFormatters, 'function');
assert.equal(typeof Sender, 'function');

const servers = await openServers();
const server = await servers.server('the-things-stack');
const input = { decoded_payload: { ...downlink.decodedPayload }, f_port: 1 };
const { outcome } = await server.run({ script: emitFormatter(valve).code, operation: 'encodeDownlink', input });
assert.deepEqual(outcome, { frm_payload_hex: '0202001e', f_port: 10, warnings: [] });
await servers.close();
