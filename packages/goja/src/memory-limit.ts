const memorySection = 5;
const pageSize = 65_536;
const withMaximum = 1;
const headerLength = 8;

/**
 * Gives the one memory of a WebAssembly binary, which Go declares without a maximum, the maximum that the limit allows.
 * Reads the binary by the core specification, §5.5.
 * @throws {RangeError} when the limit is below what the engine starts with, or above the 4 GiB that WebAssembly has.
 */
export function limitMemory(wasm: Uint8Array<ArrayBuffer>, limit: number): Uint8Array<ArrayBuffer> {
  const section = findMemorySection(wasm);
  const maximum = Math.floor(limit / pageSize);
  if (!(maximum >= section.minimum && maximum <= 65_536)) {
    throw new RangeError(
      `memoryLimit is ${limit} bytes; this engine takes from ${section.minimum * pageSize} (what it starts with) to ${2 ** 32}`,
    );
  }
  const body = [1, withMaximum, ...leb128(section.minimum), ...leb128(maximum)];
  const replacement = [memorySection, ...leb128(body.length), ...body];
  const limited = new Uint8Array(wasm.length - (section.end - section.start) + replacement.length);
  limited.set(wasm.subarray(0, section.start));
  limited.set(replacement, section.start);
  limited.set(wasm.subarray(section.end), section.start + replacement.length);
  return limited;
}

interface MemorySection {
  readonly start: number;
  readonly end: number;
  /** Pages that the memory starts with. */
  readonly minimum: number;
}

function findMemorySection(wasm: Uint8Array): MemorySection {
  for (let start = headerLength; start < wasm.length; ) {
    const size = readLeb128(wasm, start + 1);
    const end = size.next + size.value;
    if (wasm[start] === memorySection) {
      const count = readLeb128(wasm, size.next);
      return { start, end, minimum: readLeb128(wasm, count.next + 1).value };
    }
    start = end;
  }
  throw new TypeError('this is not an engine: its WebAssembly has no memory section');
}

function readLeb128(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let shift = 0, next = at; ; shift += 7) {
    const byte = bytes[next++]!;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next };
  }
}

function leb128(value: number): number[] {
  const low = value & 0x7f;
  return value < 0x80 ? [low] : [low | 0x80, ...leb128(value >>> 7)];
}
