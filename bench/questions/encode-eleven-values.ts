import { encode } from '@downlink-kit/codec';
import { encodeSettings } from '../by-hand/encode-settings.ts';
import { someSettings } from '../by-hand/settings.ts';
import device from '../device.ts';
import { type Question, question } from '../question.ts';

export const encodeElevenValues: Question = question({
  name: 'encode/eleven-values',
  asks: 'how long does it take to encode eleven values to base64, all checks on?',
  against: 'by hand',
  variants: {
    'by hand': encodeSettings,
    codec: (data) => encode(device.settings, data).frmPayload,
  },
  inputs: someSettings(256),
});
