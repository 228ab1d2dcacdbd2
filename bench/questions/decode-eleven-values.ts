import { decode, encode } from '@downlink-kit/codec';
import { decodeSettings } from '../by-hand/decode-settings.ts';
import { someSettings } from '../by-hand/settings.ts';
import device from '../device.ts';
import { type Question, question } from '../question.ts';

export const decodeElevenValues: Question = question({
  name: 'decode/eleven-values',
  asks: 'how long does it take to decode eleven values, all checks on?',
  against: 'by hand',
  variants: {
    'by hand': decodeSettings,
    codec: (frame) => decode(device, frame) as ReturnType<typeof decodeSettings>,
  },
  inputs: someSettings(256).map((data) => {
    const { fPort, bytes } = encode(device.settings, data);
    return { fPort, bytes };
  }),
});
