import { isNameless } from '../tree/names.ts';
import type { EitherNode, Nodes, SomeNode, WhenNode } from '../tree/node.ts';
import { type Tell, tellsOf } from '../tree/tells.ts';
import type { Body } from './body.ts';
import { type Code, joined, js, literal } from './code.ts';
import { caseValue, pathCode } from './object-code.ts';
import { placesOf } from './places.ts';
import { placeCode } from './read-bytes.ts';
import { put, type ReadObject } from './read-object.ts';
import { say } from './say.ts';
import { hold, type Stretch } from './stretch.ts';

/** How the lists of nodes inside are read, into the same object or one of their own. */
export interface ReadNodes {
  readonly nodes: (nodes: Nodes, object: ReadObject, stretch: Stretch, body: Body) => void;
  readonly object: (nodes: Nodes, path: Code, name: string, stretch: Stretch, body: Body) => Code;
}

/** Statements that read a part which is there on a condition. */
export function readIf(
  condition: Code,
  nodes: Nodes,
  object: ReadObject,
  stretch: Stretch,
  body: Body,
  read: ReadNodes,
): void {
  hold(stretch, body);
  body.block(js`if (${condition})`, (inside) => readBranch(nodes, object, stretch, inside, read));
}

/** Reads a list in a branch: the place is in its variable before and after. */
function readBranch(nodes: Nodes, object: ReadObject, stretch: Stretch, body: Body, read: ReadNodes): void {
  const branch: Stretch = { ...stretch, place: { base: stretch.at, add: 0 }, begun: false };
  read.nodes(nodes, object, branch, body);
  hold(branch, body);
}

/** Statements that read a part that depends on a field. */
export function readWhen(node: WhenNode, object: ReadObject, stretch: Stretch, body: Body, read: ReadNodes): void {
  const { schemas, value: field } = object.fields.get(node.field)!;
  hold(stretch, body);
  node.cases.forEach(({ is, nodes }, index) => {
    const value = caseValue(schemas, is);
    body.block(js`${index === 0 ? js`if` : js`else if`} (${field} === ${value})`, (inside) =>
      readBranch(nodes, object, stretch, inside, read),
    );
  });
}

/** Statements that read any of some stretches, in any order. */
export function readSome(node: SomeNode, object: ReadObject, stretch: Stretch, body: Body, read: ReadNodes): void {
  const { bytes, at, end } = stretch;
  const tells = tellsOf(node);
  hold(stretch, body);
  body.block(js`while (${at} < ${end})`, (inside) => {
    node.of.forEach(({ name, nodes }, index) => {
      const begins = beginsCode(nodes, tells[index]!, stretch);
      inside.block(js`${index === 0 ? js`if` : js`else if`} (${begins})`, (branch) => {
        const path = pathCode(object.path, name);
        branch.add(js`if (own(${object.data!}, ${name}) !== undefined) { refuse(${path}, ${say('part_twice', {})}); }`);
        const part: Stretch = { ...stretch, place: { base: at, add: 0 }, exact: false, begun: false };
        const data = read.object(nodes, path, name, part, branch);
        hold(part, branch);
        put(object, name, isNameless(nodes) ? literal(true) : data, branch);
      });
    });
    inside.block(js`else`, (branch) => {
      branch.add(
        js`refuse(${object.path}, ${say('no_such_part', { begins: js`beginning(${bytes}, ${at}, ${end})` })});`,
      );
    });
  });
  const names = node.of.map(({ name }) => name);
  body.add(
    js`if (!anyGiven(${object.data!}, ${literal(names)})) { refuse(${object.path}, ${say('needs_one', { fields: names })}); }`,
  );
}

/** Whether one of some stretches begins here: the bytes fixed in it, and those that tell it from the others. */
function beginsCode(nodes: Nodes, tells: readonly Tell[], { bytes, at, end }: Stretch): Code {
  const fixed = js`begins(${bytes}, ${at}, ${end}, ${literal(placesOf(nodes))})`;
  const told = tells.map(
    (tell) => js`among(${bytes}, ${placeCode({ base: at, add: tell.at })}, ${end}, ${literal(rangesIn(tell.bytes))})`,
  );
  return joined(placesOf(nodes).length === 0 && told.length > 0 ? told : [fixed, ...told], '&&');
}

/** Bytes as ranges, from the first to the last of those next to each other. */
function rangesIn(bytes: ReadonlySet<number>): readonly (readonly [from: number, to: number])[] {
  const ranges: [from: number, to: number][] = [];
  for (const byte of [...bytes].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last?.[1] === byte - 1) last[1] = byte;
    else ranges.push([byte, byte]);
  }
  return ranges;
}

/** Statements that read one of several layouts. */
export function readEither(node: EitherNode, object: ReadObject, stretch: Stretch, body: Body, read: ReadNodes): void {
  const { bytes, at, end } = stretch;
  hold(stretch, body);
  const layouts = body.declare('layouts', js`[]`);
  for (const layout of node.layouts) {
    const attempt = (inside: Body): void => {
      const own = inside.declare('at', at);
      const part: ReadObject = {
        ...object,
        data: inside.declare('part', js`{}`),
        fields: new Map(object.fields),
        counts: new Map(object.counts),
        announced: new Map(object.announced),
      };
      const inner: Stretch = { ...stretch, at: own, place: { base: own, add: 0 }, begun: false };
      read.nodes(layout, part, inner, inside);
      inside.add(js`return { part: ${part.data!}, end: ${placeCode(inner.place)} };`);
    };
    const push = (where: Body): void => where.inner(js`${layouts}.push(function ()`, attempt, js`);`);
    const places = placesOf(layout);
    if (places.length === 0) push(body);
    else body.block(js`if (begins(${bytes}, ${at}, ${end}, ${literal(places)}))`, push);
  }
  if (node.layouts.every((layout) => placesOf(layout).length > 0)) {
    body.add(
      js`if (${layouts}.length === 0) { refuse(${object.path}, ${say('no_such_layout', { begins: js`beginning(${bytes}, ${at}, ${end})` })}); }`,
    );
  }
  body.add(js`${at} = putLayout(${object.data!}, ${layouts});`);
}
