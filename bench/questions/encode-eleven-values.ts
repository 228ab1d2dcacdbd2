import { encode, toBase64 } from '@downlink-kit/codec';
import { encodeSettings } from '../by-hand/encode-settings.ts';
import { encodeUnchecked } from '../by-hand/encode-unchecked.ts';
import { type Settings, someSettings } from '../by-hand/settings.ts';
import { calls } from '../calls.ts';
import device from '../device.ts';
import type { Question } from '../question.ts';

export const encodeElevenValues: Question = {
  name: 'encode/eleven-values',
  asks: 'how long does it take to encode eleven values to base64, all checks on?',
  against: 'by hand',
  unit: 'ns',
  async prepare() {
    const [{ ajvCheck }, { binaryParserEncoder }, { structurae }, { typedBinary }, { restructure }] = await Promise.all(
      [
        import('../peers/ajv.ts'),
        import('../peers/binary-parser-encoder.ts'),
        import('../peers/structurae.ts'),
        import('../peers/typed-binary.ts'),
        import('../peers/restructure.ts'),
      ],
    );
    const checked = (write: (data: Settings) => ArrayLike<number>) => (data: Settings) => {
      if (!ajvCheck(data)) throw new TypeError('refused');
      return toBase64(write(data));
    };
    const variants = {
      'by hand': encodeSettings,
      'by hand, no checks': encodeUnchecked,
      codec: (data: Settings) => encode(device.settings, data).frmPayload,
      'ajv, structurae': checked(structurae),
      'ajv, binary-parser-encoder': checked(binaryParserEncoder),
      'ajv, typed-binary': checked(typedBinary),
      'ajv, restructure': checked(restructure),
    };
    return { variants: calls(variants, someSettings(256)) };
  },
};
