import { body, encode } from '@downlink-kit/codec';
import valve from './device.ts';

const downlink = encode(valve.open, { zone: 2, minutes: 30 });
console.log(JSON.stringify(body(downlink)));
