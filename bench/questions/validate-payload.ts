import { formatterOf, parse } from '@downlink-kit/codec';
import { someSettings } from '../by-hand/settings.ts';
import { calls } from '../calls.ts';
import device from '../device.ts';
import type { Question } from '../question.ts';

export const validatePayload: Question = {
  name: 'validate/decoded-payload',
  asks: 'how long does it take to tell whether a `decoded_payload` is one? (the codec encodes it too)',
  against: 'ajv',
  unit: 'ns',
  async prepare() {
    const [{ ajvCheck }, { typebox }, { zodCheck }, { valibotCheck }] = await Promise.all([
      import('../peers/ajv-payload.ts'),
      import('../peers/typebox.ts'),
      import('../peers/zod.ts'),
      import('../peers/valibot.ts'),
    ]);
    const { encodeDownlink } = formatterOf(device);
    const variants = {
      ajv: ajvCheck,
      TypeBox: typebox,
      zod: zodCheck,
      valibot: valibotCheck,
      'codec, formatterOf': (data: object) => 'bytes' in encodeDownlink({ data } as never),
      'codec, parse': (data: object) => takes(data),
    };
    const good = someSettings(192).map((data) => ({ command: 'settings', ...data }));
    const bad = someSettings(64).map((data) => ({ command: 'settings', ...data, zone: 16 }));
    return { variants: calls<object>(variants, good.concat(bad)) };
  },
};

function takes(payload: object): boolean {
  try {
    parse(device, payload);
    return true;
  } catch {
    return false;
  }
}
