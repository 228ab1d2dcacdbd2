import { decode, encode } from '@downlink-kit/codec';
import { type Settings, someSettings } from '../by-hand/settings.ts';
import { callsOf } from '../calls.ts';
import device from '../device.ts';
import type { Question } from '../question.ts';

export const encodeAnotherFormat: Question = {
  name: 'encode/another-format',
  asks: 'for scale: the same eleven values in eight bytes of a frame, and as a message of Protocol Buffers?',
  against: 'codec',
  unit: 'ns',
  async prepare() {
    const { ajvCheck } = await import('../peers/ajv.ts');
    const { protobuf } = await import('../peers/protobuf.ts');
    const inputs = someSettings(256);
    const write = (data: Settings) => {
      if (!ajvCheck(data)) throw new TypeError('refused');
      return protobuf.write(data);
    };
    const send = (data: Settings) => encode(device.settings, data);
    const variants = {
      // The bytes differ, so what is compared is the data that they give back.
      codec: {
        ...callsOf((data: Settings) => send(data).frmPayload, inputs),
        answer: () => inputs.map((data) => decode(device, send(data)).data),
      },
      'ajv, protobuf-es': {
        ...callsOf(write, inputs),
        answer: () => inputs.map((data) => protobuf.read(write(data))),
      },
    };
    return { variants };
  },
};
