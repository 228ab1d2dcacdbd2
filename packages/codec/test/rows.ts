import { expect, test } from 'vitest';
import { type CodecError, command, decode, device, encode, fromHex, isCodecError, toHex } from '../src/index.ts';

/** A value and the bytes that it goes out as, worked out by hand. */
export interface Row {
  readonly name: string;
  readonly frame: readonly unknown[];
  readonly data: unknown;
  readonly hex: string;
  /** What decoding gives, where the data is another spelling of it. */
  readonly canonical?: unknown;
}

export interface WriteRefusal {
  readonly name: string;
  readonly frame: readonly unknown[];
  readonly data: unknown;
  readonly says: string;
}

export interface ReadRefusal {
  readonly name: string;
  readonly frame: readonly unknown[];
  readonly hex: string;
  readonly says: string;
}

export interface DeclareRefusal {
  readonly name: string;
  readonly declare: () => unknown;
  readonly says: string;
}

/** A device with one command, `it`, of this frame. */
export function deviceOf(frame: readonly unknown[]) {
  return device('one', { it: command({ fPort: 1, frame: frame as readonly [number] }) }, { payload: 'keyed' });
}

/** What `it` goes out as, and its data in canonical form. */
export function written(frame: readonly unknown[], data: unknown): { hex: string; data: unknown } {
  const downlink = encode(deviceOf(frame).it, data as undefined);
  return { hex: toHex(downlink.bytes), data: downlink.decodedPayload.it };
}

/** The data that `it` comes in as. */
export function read(frame: readonly unknown[], hex: string): unknown {
  return (decode(deviceOf(frame), { fPort: 1, bytes: fromHex(hex)! }) as unknown as { data: unknown }).data;
}

/** One test a row and direction. */
export function bothWays(rows: readonly Row[]): void {
  for (const { name, frame, data, hex, canonical = data } of rows) {
    test(`writes ${name}`, () => expect(written(frame, data)).toEqual({ hex, data: canonical }));
    test(`reads ${name}`, () => expect(read(frame, hex)).toStrictEqual(canonical));
    test(`takes no bytes near ${name} that it would write differently`, () => {
      const one = deviceOf(frame);
      expect(neighboursOf(fromHex(hex)!).filter((bytes) => !isRefusedOrGivenBack(one, bytes))).toEqual([]);
    });
  }
}

/** The bytes with each bit turned over, and one byte less and more. */
function neighboursOf(bytes: Uint8Array): readonly (readonly number[])[] {
  const turned = Array.from({ length: bytes.length * 8 }, (_, bit) =>
    Array.from(bytes, (byte, at) => (at === bit >> 3 ? byte ^ (0x80 >> (bit & 7)) : byte)),
  );
  return [...turned, [...bytes.slice(0, -1)], [...bytes, 0], [...bytes, 0xff]];
}

function isRefusedOrGivenBack(one: ReturnType<typeof deviceOf>, bytes: readonly number[]): boolean {
  try {
    const { data } = decode(one, { fPort: 1, bytes }) as unknown as { data: undefined };
    return toHex(encode(one.it, data).bytes) === toHex(bytes);
  } catch (error) {
    if (isCodecError(error)) return true;
    throw error;
  }
}

export function refusesToWrite(rows: readonly WriteRefusal[]): void {
  for (const { name, frame, data, says } of rows) {
    const { it } = deviceOf(frame);
    test(`refuses to write ${name}`, () => expect(refusalOf(() => encode(it, data as undefined)).message).toBe(says));
  }
}

export function refusesToRead(rows: readonly ReadRefusal[]): void {
  for (const { name, frame, hex, says } of rows) {
    const one = deviceOf(frame);
    const bytes = fromHex(hex)!;
    test(`refuses to read ${name}`, () => expect(refusalOf(() => decode(one, { fPort: 1, bytes })).message).toBe(says));
  }
}

export function refusesToDeclare(rows: readonly DeclareRefusal[]): void {
  for (const { name, declare, says } of rows)
    test(`refuses ${name}`, () => expect(refusalOf(declare).message).toBe(says));
}

/** The refusal that a call ends in; anything else fails the test. */
export function refusalOf(call: () => unknown): CodecError {
  let answer: unknown;
  try {
    answer = call();
  } catch (error) {
    if (isCodecError(error)) return error;
    throw error;
  }
  throw new Error(`nothing was refused; the answer was ${JSON.stringify(answer)}`);
}
