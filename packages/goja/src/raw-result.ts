/** A JavaScript value as the script had it, before any conversion; `value` holds what a primitive was. */
export interface RawValue {
  readonly type:
    | 'undefined'
    | 'null'
    | 'boolean'
    | 'number'
    | 'string'
    | 'symbol'
    | 'bigint'
    | 'object'
    | 'function'
    | 'hole';
  /** The primitive itself (NaN, infinities and -0 included), or the digits of a bigint. */
  readonly value?: boolean | number | string;
  /** The class of an object, `Array` or `Uint8Array` for example. */
  readonly class?: string;
  /** The items of an array, typed array, iterable or array-like, in order; at most 1024. */
  readonly items?: readonly RawValue[];
  /** How many items there are in all, where it is known; more than `items` holds when that was cut at 1024. */
  readonly length?: number;
}

/** What `encodeDownlink` itself returned, before the server's conversions; a key that the object lacks is absent. */
export interface RawResult {
  readonly returned: RawValue;
  readonly bytes?: RawValue;
  readonly fPort?: RawValue;
  /** Why the result could not be read, where that threw; keys read before it are there. */
  readonly failed?: string;
}
