import { toHex } from '../bytes/hex.ts';
import { CodecError } from '../refusal/codec-error.ts';

/** One explained stretch of a frame: bits are counted from the first on air, the end exclusive. */
export interface Span {
  /** The field, or null for bytes that belong to none. */
  readonly path: string | null;
  readonly bits: readonly [from: number, to: number];
  readonly hex: string;
  readonly value: unknown;
  readonly unit?: string;
  readonly limits?: Limits;
}

/** The least and the most that a field takes, both included. */
export interface Limits {
  readonly minimum: number | string;
  readonly maximum: number | string;
}

/** What a stretch of bits is. */
export interface Meaning {
  readonly path: string | null;
  readonly value: unknown;
  readonly unit?: string;
  readonly limits?: Limits;
}

/** Where reading stands in some bytes. */
export interface Cursor {
  readonly bytes: readonly number[];
  at: number;
  /** Where spans are noted, if anybody asked. */
  readonly spans: Span[] | undefined;
  /** The bit of the frame at which these bytes begin, and how many bits of it one bit of them takes (hex digits: two). */
  readonly firstBit: number;
  readonly scale: number;
}

/** A cursor at the beginning of a frame; it notes spans where a list for them is given. */
export function cursorOver(bytes: readonly number[], spans?: Span[]): Cursor {
  return { bytes, at: 0, spans, firstBit: 0, scale: 1 };
}

/** How far a stretch may reach, and whether it has to. */
export interface Bounds {
  readonly end: number;
  readonly exact: boolean;
}

/** Takes so many bytes. */
export function take(cursor: Cursor, count: number, bounds: Bounds, path: string): readonly number[] {
  const needed = cursor.at + count;
  if (needed > bounds.end) throw new CodecError('frame_too_short', path, { missing: needed - bounds.end });
  const bytes = cursor.bytes.slice(cursor.at, needed);
  cursor.at = needed;
  return bytes;
}

/** Notes what the bytes from `from` up to here are. */
export function note(cursor: Cursor, from: number, meaning: Meaning): void {
  noteBits(cursor, from * 8, cursor.at * 8, toHex(cursor.bytes.slice(from, cursor.at)), meaning);
}

/** Notes what some bits are. */
export function noteBits(cursor: Cursor, from: number, to: number, hex: string, meaning: Meaning): void {
  if (from === to) return;
  const { firstBit, scale } = cursor;
  const { path, ...rest } = meaning;
  cursor.spans?.push({ path, bits: [firstBit + from * scale, firstBit + to * scale], hex, ...rest });
}

/** The bytes from where the cursor stands up to an end; none where that lies before it, also before the frame. */
export function bytesUpTo({ bytes, at }: Cursor, end: number): readonly number[] {
  return bytes.slice(at, Math.max(at, end));
}

/** The bytes at a place as sentences show them, `0a 1f`; a few are enough to tell. */
export function beginning(cursor: Cursor, end: number): string {
  const bytes = bytesUpTo(cursor, Math.min(end, cursor.at + 4));
  return bytes.length === 0 ? 'nothing' : bytes.map((byte) => toHex([byte])).join(' ');
}
