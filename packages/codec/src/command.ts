import { requireKnown, requireOption } from './fields/require.ts';
import { copyOf } from './restore/shape.ts';
import type { Confirmation, Example, Rule } from './tree/node.ts';
import { plant } from './tree/plant.ts';
import type { CommandSpec } from './tree/spec.ts';
import type { Spec } from './types/device.ts';
import type { Field } from './types/field.ts';
import type { DataOf, IsWhole, Show } from './types/frame.ts';
import type { Checked } from './types/problems.ts';
import { isText } from './values/is-text.ts';

/** A port: a number, or one field of the data that is the port. */
export type Port = number | Readonly<Record<string, Field<number>>>;

/** The data of a command: its frame's, and its port where that is data. */
export type CommandData<F, P> = P extends number
  ? DataOf<F>
  : Show<
      { -readonly [N in keyof P]: number } & (DataOf<F> extends Readonly<Record<string, never>> ? unknown : DataOf<F>)
    >;

const OPTIONS = ['fPort', 'frame', 'title', 'description', 'confirmed', 'many', 'rules', 'examples'];

function checkOptions(options: object): void {
  const { title, description, confirmed, many, rules, examples } = options as Readonly<Record<string, unknown>>;
  requireOption(title === undefined || isText(title), 'title', title, 'text');
  requireOption(description === undefined || isText(description), 'description', description, 'text');
  const confirmations: unknown[] = [undefined, 'never', 'allowed', 'required'];
  requireOption(confirmations.includes(confirmed), 'confirmed', confirmed, '"never", "allowed" or "required"');
  requireOption(many === undefined || typeof many === 'boolean', 'many', many, 'true or false');
  requireOption(rules === undefined || Array.isArray(rules), 'rules', rules, 'a list: [atMost("low", "high")]');
  const listed = examples === undefined || Array.isArray(examples);
  requireOption(listed, 'examples', examples, 'a list: [{ data: { zone: 2 }, hex: "0202" }]');
}

export interface CommandOptions<F extends readonly unknown[], P extends Port, M extends boolean> {
  /** Where it goes, 1…223; else the device's own port. */
  readonly fPort?: P;
  /** What goes on air, from left to right. */
  readonly frame: Checked<F>;
  readonly title?: string;
  readonly description?: string;
  /** Whether it may be sent confirmed; `allowed` unless told. A reboot sent confirmed can loop for ever. */
  readonly confirmed?: Confirmation;
  /** Whether it may stand in a frame several times. */
  readonly many?: M;
  /** What must hold between its fields: `atMost('low', 'high')`. */
  readonly rules?: readonly Rule[];
  /** Data and the bytes it goes out as, from the device's own documents; `device` checks them. */
  readonly examples?: readonly {
    readonly data: NoInfer<CommandData<F, P>>;
    readonly hex: string;
    readonly description?: string;
  }[];
}

/**
 * Declares a command. It has no name before it stands in a device.
 *
 * @example
 * command({ fPort: 10, frame: [0x02, { zone: u8(), minutes: u16be() }] });
 * // 02 02 001e
 * // │  │  └── minutes, most significant byte first
 * // │  └───── zone
 * // └──────── a literal byte
 *
 * @throws {CodecError} `bad_item`, `narrow_field`, `wide_field`: what does not belong into a frame
 */
export function command<
  const F extends readonly unknown[],
  const P extends Port = number,
  const M extends boolean = false,
>(options: CommandOptions<F, P, M>): Spec<CommandData<F, P>, M, IsWhole<F>> {
  requireKnown(options, OPTIONS);
  checkOptions(options);
  const { frame, examples, ...rest } = options;
  const spec: CommandSpec = {
    kind: 'spec',
    ...rest,
    frame: plant(frame),
    ...(examples && { examples: copyOf(examples) as readonly Example[] }),
  };
  return spec as unknown as Spec<CommandData<F, P>, M, IsWhole<F>>;
}
