// What a device maker writes; the frame is 02, the zone, then the minutes high byte first: 02 02 00 1e.
import { command, device, u8, u16be } from '@downlink-kit/codec';

const open = command({ fPort: 10, frame: [0x02, { zone: u8({ minimum: 1, maximum: 4 }), minutes: u16be() }] });

export default device('acme-av2', { open });
