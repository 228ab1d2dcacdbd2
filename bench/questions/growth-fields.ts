import { type Command, decode, encode } from '@downlink-kit/codec';
import { callsOf } from '../calls.ts';
import { growing } from '../growing.ts';
import type { Question } from '../question.ts';
import { dataOf, withFields } from '../sized-devices.ts';

const sizes = [1, 10, 100];

export const growthFields: readonly Question[] = [
  growing({
    name: 'growth/fields-encode',
    asks: 'how long does each value take, in a command of so many?',
    of: 'fields',
    sizes,
    at: async (size) => {
      const { set } = withFields(size) as unknown as { set: Command };
      const data = dataOf(size);
      return {
        ...callsOf((given: object) => encode(set, given).frmPayload, [data]),
        answer: () => encode(set, data).bytes.length === size + 1,
        per: size,
      };
    },
  }),
  growing({
    name: 'growth/fields-decode',
    asks: 'how long does each value take to read, in a command of so many?',
    of: 'fields',
    sizes,
    at: async (size) => {
      const device = withFields(size);
      const { fPort, bytes } = encode((device as unknown as { set: Command }).set, dataOf(size));
      const read = () => decode(device, { fPort, bytes }) as unknown as { data: object };
      return {
        ...callsOf(read, [undefined]),
        answer: () => Object.keys(read().data).length === size,
        per: size,
      };
    },
  }),
];
