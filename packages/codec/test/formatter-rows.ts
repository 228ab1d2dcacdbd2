import { expect, test } from 'vitest';
import { type AnyDevice, formatterOf, fromHex, toHex } from '../src/index.ts';

/** A `decoded_payload` and the frame that it goes out as, worked out by hand. */
export interface PayloadRow {
  readonly name: string;
  readonly data: unknown;
  readonly fPort: number;
  readonly hex: string;
  /** What decodeDownlink gives, where it is another form of the data. */
  readonly canonical?: unknown;
}

export interface PayloadRefusal {
  readonly name: string;
  readonly data: unknown;
  readonly says: string;
}

export interface FrameRefusal {
  readonly name: string;
  readonly fPort: number;
  readonly hex: string;
  readonly says: string;
}

/** One test a row and direction, through the formatter. */
export function formats(device: AnyDevice, rows: readonly PayloadRow[]): void {
  const { encodeDownlink, decodeDownlink } = formatterOf(device);
  for (const { name, data, fPort, hex, canonical = data } of rows) {
    test(`writes ${name}`, () => {
      const answer = encodeDownlink({ data });
      expect('bytes' in answer ? { fPort: answer.fPort, hex: toHex(answer.bytes) } : answer).toEqual({ fPort, hex });
    });
    test(`reads ${name}`, () =>
      expect(decodeDownlink({ fPort, bytes: [...fromHex(hex)!] })).toStrictEqual({ data: canonical }));
  }
}

export function refusesPayloads(device: AnyDevice, rows: readonly PayloadRefusal[]): void {
  const { encodeDownlink } = formatterOf(device);
  for (const { name, data, says } of rows)
    test(`refuses to write ${name}`, () => expect(encodeDownlink({ data })).toEqual({ errors: [says] }));
}

export function refusesFrames(device: AnyDevice, rows: readonly FrameRefusal[]): void {
  const { decodeDownlink } = formatterOf(device);
  for (const { name, fPort, hex, says } of rows) {
    test(`refuses to read ${name}`, () =>
      expect(decodeDownlink({ fPort, bytes: [...fromHex(hex)!] })).toEqual({ errors: [says] }));
  }
}
