import type { Confirmation, PayloadStyle } from '../tree/node.ts';
import type { Show } from './frame.ts';

/** A command that is in no device yet: it has no name, so it cannot be encoded. */
export interface Spec<T = unknown, M extends boolean = false, W extends boolean = boolean> {
  readonly kind: 'spec';
  readonly many?: M;
  /** For types alone: whether an object is the value of its one unnamed field. */
  readonly whole?: W;
  static: T;
}

/** A command of a device. `N` is its name, `T` the data that it takes, `M` whether it may stand in a frame several times. */
export interface Command<
  N extends string = string,
  T = unknown,
  M extends boolean = boolean,
  W extends boolean = boolean,
> {
  readonly kind: 'command';
  readonly name: N;
  readonly title?: string;
  readonly description?: string;
  readonly confirmed: Confirmation;
  readonly many?: M;
  /** For types alone: whether an object is the value of its one unnamed field, which a tagged payload has under `value`. */
  readonly whole?: W;
  static: T;
}

declare const many: unique symbol;
declare const whole: unique symbol;

/** In a device's type, the data of a command that may stand in a frame several times. */
export interface Many<T> {
  readonly [many]: T;
}

/** In a device's type, the data of a command whose one unnamed field has an object as its value. */
export interface Whole<T> {
  readonly [whole]: T;
}

/** How `decoded_payload` looks: see `device`. */
export type Style = 'tagged' | 'keyed' | 'flat' | { readonly tag: string };

/** Everything about a device that is not a command. */
export interface DeviceInfo<S extends Style = Style, V extends boolean = boolean> {
  readonly id: string;
  readonly version?: string;
  readonly payload: PayloadStyle;
  readonly several: V;
  readonly maxBytes: number;
  /** Its commands, in the order declared. */
  readonly commands: readonly string[];
  /** For types alone: the style as it was asked for. */
  readonly style?: S;
}

/**
 * A device: its commands under their names, and the rest under `$device`. `C` is plain data, a name and a type each; `V`
 * says whether a frame may hold several commands.
 */
export type Device<C = Record<string, unknown>, S extends Style = 'tagged', V extends boolean = false> = {
  readonly [N in keyof C & string]: C[N] extends Many<infer T> ? Declared<N, T, true> : Declared<N, C[N], false>;
} & { readonly $device: DeviceInfo<S, V> };

type Declared<N extends string, T, M extends boolean> = [T] extends [Whole<infer V>]
  ? Command<N, V, M, true>
  : Command<N, T, M, false>;

/** The plain data of a spec, as `Device` takes it. */
export type DataOfSpec<S> =
  S extends Spec<infer T, infer M, infer W> ? (M extends true ? Many<DataOrWhole<T, W>> : DataOrWhole<T, W>) : never;
type DataOrWhole<T, W> = W extends true ? Whole<T> : T;

/** Any device. */
export interface AnyDevice {
  readonly $device: DeviceInfo<Style>;
}

/** The names of a device's commands. */
export type CommandNames<D> = Exclude<keyof D & string, '$device'>;

/** A command's name and data, for each command of a device. */
export type CallOf<D> = D extends unknown
  ? {
      [N in CommandNames<D>]: D[N] extends Command<N, infer T> ? { command: N; data: T } : never;
    }[CommandNames<D>]
  : never;

/** The same, where data that is empty may be left out. */
export type CallTo<D> = D extends unknown
  ? {
      [N in CommandNames<D>]: D[N] extends Command<N, infer T>
        ? IsNoData<T> extends true
          ? { command: N; data?: T }
          : { command: N; data: T }
        : never;
    }[CommandNames<D>]
  : never;

type IsNoData<T> = [T] extends [object] ? (string extends keyof T ? true : false) : false;

/** The arguments behind the command: its data, or nothing. */
export type Arguments<T> = unknown extends T ? [data?: T] : IsNoData<T> extends true ? [data?: T] : [data: T];

type TagOf<S> = S extends { tag: infer T extends string } ? T : 'command';
type Tagged<N, T, W, S> =
  IsNoData<T> extends true ? { [K in TagOf<S>]: N } : Show<{ [K in TagOf<S>]: N } & BesideTag<T, W>>;
type BesideTag<T, W> = true extends W
  ? { value: T }
  : [T] extends [readonly unknown[]]
    ? { value: T }
    : [T] extends [object]
      ? T
      : { value: T };
type TaggedUnion<D, S> = D extends unknown
  ? {
      [N in CommandNames<D>]: D[N] extends Command<N, infer T, boolean, infer W> ? Tagged<N, T, W, S> : never;
    }[CommandNames<D>]
  : never;

type KeyedValue<T> = IsNoData<T> extends true ? true : T;
type Keyed<D> = {
  [N in CommandNames<D>]?: D[N] extends Command<N, infer T, infer M>
    ? M extends true
      ? KeyedValue<T>[]
      : KeyedValue<T>
    : never;
};

type Flat<D> = D extends unknown
  ? { [N in CommandNames<D>]: D[N] extends Command<N, infer T> ? T : never }[CommandNames<D>]
  : never;

/** What `decoded_payload` may be for a device. */
export type PayloadOf<D> = D extends { readonly $device: DeviceInfo<infer S, infer V> }
  ? S extends 'keyed'
    ? Show<Keyed<D>>
    : S extends 'flat'
      ? Flat<D>
      : TaggedUnion<D, S> | (true extends V ? { commands: TaggedUnion<D, S>[] } : never)
  : never;

/** What `decode` gives: a command and its data, or a list of them where the device packs several in a frame. */
export type DecodedBy<D> = D extends { readonly $device: DeviceInfo<Style, infer V> }
  ? (false extends V ? CallOf<D> : never) | (true extends V ? { commands: CallOf<D>[] } : never)
  : never;
