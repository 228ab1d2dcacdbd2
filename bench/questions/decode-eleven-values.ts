import { decode, encode } from '@downlink-kit/codec';
import { decodeSettings, type Frame } from '../by-hand/decode-settings.ts';
import { someSettings } from '../by-hand/settings.ts';
import { calls } from '../calls.ts';
import device from '../device.ts';
import type { Question } from '../question.ts';

export const decodeElevenValues: Question = {
  name: 'decode/eleven-values',
  asks: 'how long does it take to decode eleven values, all checks on?',
  against: 'by hand',
  unit: 'ns',
  async prepare() {
    const { binaryParser } = await import('../peers/binary-parser.ts');
    const variants = {
      'by hand': decodeSettings,
      codec: (frame: Frame) => decode(device, frame),
      'binary-parser, no checks': binaryParser,
    };
    const frames = someSettings(256).map((data) => {
      const { fPort, bytes } = encode(device.settings, data);
      return { fPort, bytes };
    });
    return { variants: calls(variants, frames) };
  },
};
