const assert = require('node:assert/strict');
const { command, device, encode, u8 } = require('@downlink-kit/codec');

for (const name of ['goja', 'harness', 'publish', 'sender', 'servers']) require(`@downlink-kit/${name}`);

const valve = device('acme-av2', { open: command({ fPort: 10, frame: [0x02, { zone: u8() }] }) });
assert.equal(encode(valve.open, { zone: 255 }).frmPayload, 'Av8=');
