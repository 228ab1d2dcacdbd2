import { command, device, encode, u8 } from '@downlink-kit/codec';
import { testFormatters } from '@downlink-kit/harness';
import { build } from '@downlink-kit/publish';
import { Sender } from '@downlink-kit/sender';
import { openServers } from '@downlink-kit/servers';

const valve = device('acme-av2', { open: command({ fPort: 10, frame: [0x02, { zone: u8() }] }) });
export const text: string = encode(valve.open, { zone: 2 }).frmPayload;
// @ts-expect-error: there is no field of this name
encode(valve.open, { zome: 2 });

export { build, openServers, Sender, testFormatters };
