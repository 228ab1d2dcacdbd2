import { type CommandNode, dataNodes, isBare, mayBeEmpty, type PortNode } from '@downlink-kit/codec/tree';
import fc from 'fast-check';
import { build, type Part, put } from './building.ts';
import { draw } from './draw.ts';
import { integers } from './integers.ts';
import { parts } from './parts.ts';
import { type Place, placesOfBare } from './place.ts';
import type { Problem, Sample } from './sample.ts';

/** A command with data for it, and what must become of it. */
export interface Call extends Sample {
  readonly command: CommandNode;
  readonly fPort: number;
}

const held = new WeakMap<CommandNode, fc.Arbitrary<Call>>();

/** Calls of a command; those with problems too, which cannot be sent. */
export function calls(command: CommandNode): fc.Arbitrary<Call> {
  const known = held.get(command) ?? allCalls(command);
  held.set(command, known);
  return known;
}

function allCalls(command: CommandNode): fc.Arbitrary<Call> {
  return fc.tuple(parts(draw, command.frame), portPart(command.fPort), fc.boolean()).map(([frame, port, asNull]) => {
    const building = build((object, stretch) => {
      port.add(object, stretch);
      frame(object, stretch);
    });
    const { given, canonical, bytes, places } = building;
    const problems = [...building.problems, ...problemsOf(command, canonical, bytes)];
    const about = { command, fPort: port.fPort, bytes, problems };
    if (isBare(command.frame))
      return { ...about, given: given[''], canonical: canonical[''], places: placesOfBare(places) };
    const nullable = mayBeEmpty(dataNodes(command));
    const whole: Place = { of: 'object', steps: [], nullable };
    const empty = nullable && asNull && Object.keys(given).length === 0;
    return { ...about, given: empty ? null : given, canonical, places: [whole, ...places] };
  });
}

function portPart(port: PortNode): fc.Arbitrary<{ readonly fPort: number; readonly add: Part }> {
  if (typeof port === 'number') return fc.constant({ fPort: port, add: () => {} });
  const { name, schema } = port;
  if (schema.wire.kind !== 'integer') throw new TypeError('a port is an integer field');
  return integers(schema, schema.wire).map((value) => ({
    fPort: value.count,
    add: (object) => {
      put(object, name, value);
      object.places.push({ of: 'field', steps: [name], schema, given: value.given, needed: true });
    },
  }));
}

function problemsOf(
  command: CommandNode,
  data: Readonly<Record<string, unknown>>,
  bytes: readonly number[],
): Problem[] {
  const broken = command.rules.some(({ kind, low, high }) => {
    const [under, over] = [data[low], data[high]];
    if (!isOrdered(under) || !isOrdered(over) || typeof under !== typeof over) return false;
    return kind === 'atMost' ? under > over : under >= over;
  });
  return [
    ...(broken ? (['rule broken'] as const) : []),
    ...(bytes.length > command.maxBytes ? (['frame too long'] as const) : []),
    ...(bytes.length === 0 ? (['frame without bytes'] as const) : []),
  ];
}

/** Numbers, and times, whose order is that of their text. */
function isOrdered(value: unknown): value is number | string {
  return typeof value === 'number' || typeof value === 'string';
}
