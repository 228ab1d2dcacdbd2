import { countWords } from '../refusal/names.ts';
import { fixedTail, isOpenEnded, runFrom } from '../tree/extent.ts';
import { isNameless } from '../tree/names.ts';
import { isGroupSchema, isListSchema } from '../tree/nested.ts';
import type {
  BitsNode,
  ChecksumNode,
  EitherNode,
  HexTextNode,
  LengthNode,
  Node,
  Nodes,
  PadNode,
  SomeNode,
  WhenNode,
} from '../tree/node.ts';
import { bytesOf, isFixed, sizeOf, sizeOfField, widthOf, widthOfField } from '../tree/size.ts';
import type { FieldSchema, LeafSchema, ListSchema } from '../tree/wire.ts';
import { containerOf } from '../values/count.ts';
import type { Body } from './body.ts';
import { type Code, joined, js, lastly, literal, operand } from './code.ts';
import { caseValue, itemPathCode, pathCode } from './object-code.ts';
import { placesOf } from './places.ts';
import { bitsCode, bitsInAll, type Place, placeCode, signedCode, unsignedCode } from './read-bytes.ts';
import { readLeafCode } from './read-leaf.ts';
import { put, type ReadObject, readObjectOf, resultOf } from './read-object.ts';
import { valueCode } from './read-value.ts';
import { say } from './say.ts';
import { hold, type Stretch } from './stretch.ts';
import { checksumCode, fullWidth } from './write-nodes.ts';

/** Statements that read a list of nodes into an object. */
export function readNodesCode(nodes: Nodes, object: ReadObject, outer: Stretch, body: Body): void {
  const start: Place = { ...outer.place };
  if (start.base === outer.at && nodes.some(({ kind }) => kind === 'checksum' || kind === 'pad')) {
    start.base = body.declare('start', placeCode(start));
    start.add = 0;
  }
  let stretch = outer;
  nodes.forEach((node, index) => {
    const run = runFrom(nodes, index);
    if (!stretch.safe && (run > 0 || stretch.short)) {
      body.add(js`has(${placeCode(stretch.place)}, ${run}, ${stretch.end}${lastly(object.path)});`);
      stretch = { ...stretch, short: false };
    }
    const inner = innerStretch(nodes, index, stretch, body);
    if (node.kind === 'bits') stretch = readBits(node, object, stretch, body);
    else if (node.kind === 'length') stretch = readLength(node, object, stretch, body);
    else readNode(node, object, inner, stretch, start, body);
  });
  const checkedAlready = stretch.safe && isFixedList(nodes);
  if (stretch.exact && !checkedAlready)
    body.add(js`ends(${placeCode(stretch.place)}, ${stretch.end}${lastly(object.path)});`);
}

function isFixedList(nodes: Nodes): boolean {
  return nodes.every((node) => isFixed(sizeOf(node)));
}

/** How far a node may reach: its own fixed size, or up to what must follow it. The place is shared. */
function innerStretch(nodes: Nodes, index: number, stretch: Stretch, body: Body): Stretch {
  const node = nodes[index]!;
  const size = sizeOf(node);
  if (isFixed(size)) {
    const to = placeCode(stretch.place, size.least);
    const end = stretch.place.base === stretch.at && movesOn(node) ? body.declare('end', to) : to;
    return { ...stretch, end, exact: true, safe: true, short: false };
  }
  const tail = stretch.exact ? fixedTail(nodes, index) : undefined;
  if (tail === undefined) return { ...stretch, exact: false, safe: false };
  const end = tail === 0 ? stretch.end : js`${stretch.end} - ${tail}`;
  return { ...stretch, end, exact: isOpenEnded(node), safe: false, short: stretch.short || tail > 0 };
}

/** Whether reading a node of fixed size puts the place into its variable on the way. */
function movesOn(node: Node): boolean {
  switch (node.kind) {
    case 'field':
      return isListSchema(node.schema) || (isGroupSchema(node.schema) && node.schema.wire.nodes.some(movesOn));
    case 'scope':
      return node.nodes.some(movesOn);
    case 'when':
    case 'either':
    case 'some':
    case 'given':
    case 'optional':
    case 'pad':
      return true;
    case 'literal':
    case 'bits':
    case 'length':
    case 'count':
    case 'checksum':
    case 'hexText':
      return false;
  }
}

function readNode(
  node: Exclude<Node, BitsNode | LengthNode>,
  object: ReadObject,
  inner: Stretch,
  list: Stretch,
  start: Place,
  body: Body,
): void {
  switch (node.kind) {
    case 'literal':
      if (!(list.begun && list.place.base === start.base && list.place.base !== list.at)) {
        body.add(js`fixed(${list.bytes}, ${placeCode(list.place)}, ${literal(node.bytes)}${lastly(object.path)});`);
      }
      list.place.add += node.bytes.length;
      break;
    case 'field':
      put(
        object,
        node.name,
        readFieldCode(node.schema, pathCode(object.path, node.name), node.name || 'value', object, inner, body),
        body,
        node.schema,
      );
      break;
    case 'scope':
      readNodesCode(node.nodes, object, inner, body);
      break;
    case 'when':
      readWhen(node, object, inner, body);
      break;
    case 'either':
      readEither(node, object, inner, body);
      break;
    case 'some':
      readSome(node, object, inner, body);
      break;
    case 'given':
      readIf(object.announced.get(node.label)!, node.nodes, object, inner, body);
      break;
    case 'optional':
      hold(inner, body);
      readIf(js`${inner.at} < ${inner.end}`, node.nodes, object, inner, body);
      break;
    case 'count': {
      const size = bytesOf(node.in);
      object.counts.set(
        node.label,
        body.declare('count', unsignedCode(list.bytes, list.place, size, node.in.order === 'le')),
      );
      list.place.add += size;
      break;
    }
    case 'checksum':
      readChecksum(node, object, list, start, body);
      break;
    case 'pad':
      readPadding(node, object, list, start, body);
      break;
    case 'hexText':
      readHexText(node, object, inner, body);
      break;
  }
}

function readBits(node: BitsNode, object: ReadObject, stretch: Stretch, body: Body): Stretch {
  const { bytes, place } = stretch;
  const here: Place = { ...place };
  const slices = new Map<string, Code[]>();
  let length: { says: Code; add: number; path: Code } | undefined;
  let from = 0;
  for (const bit of node.nodes) {
    const width = widthOf(bit);
    const raw = bitsCode(node, bytes, here, from, width);
    switch (bit.kind) {
      case 'field':
        put(object, bit.name, bitValue(bit.schema, raw, object, bit.name, body), body, bit.schema);
        break;
      case 'reserved':
        body.add(js`reservedBits(${raw}, ${bit.value}${lastly(object.path)});`);
        break;
      case 'has':
        object.announced.set(bit.label, body.declare(`has ${bit.label}`, js`${operand(raw)} === 1`));
        break;
      case 'countBits':
        object.counts.set(bit.label, body.declare('count', raw));
        break;
      case 'lengthBits': {
        const says = body.declare(bit.name ?? 'length', raw);
        length = { says, add: bit.add, path: pathCode(object.path, bit.name ?? '') };
        if (bit.name !== undefined) put(object, bit.name, says, body);
        break;
      }
      case 'slice':
        slices.set(bit.name, [
          ...(slices.get(bit.name) ?? []),
          bit.low === 0 ? operand(raw) : js`${operand(raw)} * ${2 ** bit.low}`,
        ]);
        break;
    }
    from += width;
  }
  for (const { name, schema } of node.sliced) {
    const raw = joined(slices.get(name)!, '+');
    put(object, name, bitValue(schema, raw, object, name, body), body, schema);
  }
  place.add += bitsInAll(node) / 8;
  return length ? byLength(length.says, length.add, length.path, stretch, body) : stretch;
}

function bitValue(schema: FieldSchema, raw: Code, object: ReadObject, name: string, body: Body): Code {
  const path = pathCode(object.path, name);
  const width = widthOfField(schema);
  const count = signedCode(containerOf(schema.wire), raw, width, path);
  return body.declare(name || 'value', valueCode(schema, count, path, body));
}

function readLength(node: LengthNode, object: ReadObject, stretch: Stretch, body: Body): Stretch {
  const path = pathCode(object.path, node.name ?? '');
  const says = body.declare(
    node.name ?? 'length',
    unsignedCode(stretch.bytes, stretch.place, bytesOf(node.in), node.in.order === 'le'),
  );
  stretch.place.add += bytesOf(node.in);
  const bounded = byLength(says, node.add, path, stretch, body);
  if (node.name !== undefined) put(object, node.name, says, body);
  return bounded;
}

/** A stretch that ends where a length says. */
function byLength(says: Code, add: number, path: Code, stretch: Stretch, body: Body): Stretch {
  const end = body.declare(
    'end',
    js`byLength(${says}, ${add}, ${placeCode(stretch.place)}, ${stretch.end}, ${stretch.exact}, ${path})`,
  );
  return { ...stretch, end, exact: true, short: false };
}

/** Reads a field; gives back the expression of its value, a variable. */
function readFieldCode(
  schema: FieldSchema,
  path: Code,
  name: string,
  object: ReadObject,
  stretch: Stretch,
  body: Body,
): Code {
  if (isListSchema(schema)) return readListCode(schema, path, name, object, stretch, body);
  if (isGroupSchema(schema)) return readObjectCode(schema.wire.nodes, path, name, stretch, body);
  return readLeafCode(schema as LeafSchema, path, name, stretch, body);
}

/** Reads an object of its own; gives back the expression of its data. */
export function readObjectCode(nodes: Nodes, path: Code, name: string, stretch: Stretch, body: Body): Code {
  const object = readObjectOf(nodes, path, name, body);
  readNodesCode(nodes, object, stretch, body);
  return resultOf(object);
}

function readListCode(
  schema: ListSchema,
  path: Code,
  name: string,
  object: ReadObject,
  stretch: Stretch,
  body: Body,
): Code {
  const { wire } = schema;
  const minimum = schema.minItems!;
  const maximum = schema.maxItems!;
  const takes = countWords(minimum, maximum);
  let count: Code | undefined;
  if (wire.prefix) {
    const size = bytesOf(wire.prefix);
    if (!stretch.safe) body.add(js`has(${placeCode(stretch.place)}, ${size}, ${stretch.end}, ${path});`);
    count = body.declare(
      'count',
      js`howMany(${unsignedCode(stretch.bytes, stretch.place, size, wire.prefix.order === 'le')}, ${path}, ${minimum}, ${maximum}, ${takes})`,
    );
    stretch.place.add += size;
  } else if (wire.countedBy !== undefined) {
    count = object.counts.get(wire.countedBy)!;
    body.add(js`howMany(${count}, ${path}, ${minimum}, ${maximum}, ${takes});`);
  } else if (wire.count !== undefined) {
    count = literal(wire.count);
  }
  const list = body.declare(name, js`[]`);
  hold(stretch, body);
  const more = count === undefined ? js`${stretch.at} < ${stretch.end}` : js`${list}.length < ${count}`;
  const safe = isFixed(sizeOfField(schema)) && stretch.safe;
  body.block(js`while (${more})`, (inside) => {
    const item: Stretch = { ...stretch, place: { base: stretch.at, add: 0 }, exact: false, safe, begun: false };
    const itemPath = itemPathCode(path, js`${list}.length`);
    const value = wire.item.nodes
      ? readObjectCode(wire.item.nodes, itemPath, 'item', item, inside)
      : readItemCode(wire.item.schema, itemPath, object, item, inside);
    hold(item, inside);
    inside.add(js`${list}.push(${value});`);
  });
  if (count === undefined) body.add(js`howMany(${list}.length, ${path}, ${minimum}, ${maximum}, ${takes});`);
  return list;
}

/** An item that is a field: it stands alone, so its size is looked at here. */
function readItemCode(schema: FieldSchema, path: Code, object: ReadObject, stretch: Stretch, body: Body): Code {
  const size = sizeOfField(schema);
  const leaf = !isListSchema(schema) && !isGroupSchema(schema);
  if (leaf && isFixed(size) && !stretch.safe)
    body.add(js`has(${placeCode(stretch.place)}, ${size.least}, ${stretch.end}, ${path});`);
  return readFieldCode(schema, path, 'item', object, stretch, body);
}

function readIf(condition: Code, nodes: Nodes, object: ReadObject, stretch: Stretch, body: Body): void {
  hold(stretch, body);
  body.block(js`if (${condition})`, (inside) => readBranch(nodes, object, stretch, inside));
}

/** Reads a list in a branch: the place is in its variable before and after. */
function readBranch(nodes: Nodes, object: ReadObject, stretch: Stretch, body: Body): void {
  const branch: Stretch = { ...stretch, place: { base: stretch.at, add: 0 }, begun: false };
  readNodesCode(nodes, object, branch, body);
  hold(branch, body);
}

function readWhen(node: WhenNode, object: ReadObject, stretch: Stretch, body: Body): void {
  const { schemas, value: field } = object.fields.get(node.field)!;
  hold(stretch, body);
  node.cases.forEach(({ is, nodes }, index) => {
    const value = caseValue(schemas, is);
    body.block(js`${index === 0 ? js`if` : js`else if`} (${field} === ${value})`, (inside) =>
      readBranch(nodes, object, stretch, inside),
    );
  });
}

function readSome(node: SomeNode, object: ReadObject, stretch: Stretch, body: Body): void {
  const { bytes, at, end } = stretch;
  hold(stretch, body);
  body.block(js`while (${at} < ${end})`, (inside) => {
    node.of.forEach(({ name, nodes }, index) => {
      const begins = js`begins(${bytes}, ${at}, ${end}, ${literal(placesOf(nodes))})`;
      inside.block(js`${index === 0 ? js`if` : js`else if`} (${begins})`, (branch) => {
        const path = pathCode(object.path, name);
        branch.add(js`if (own(${object.data!}, ${name}) !== undefined) { refuse(${path}, ${say('part_twice', {})}); }`);
        const part: Stretch = { ...stretch, place: { base: at, add: 0 }, exact: false, begun: false };
        const data = readObjectCode(nodes, path, name, part, branch);
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

function readEither(node: EitherNode, object: ReadObject, stretch: Stretch, body: Body): void {
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
      readNodesCode(layout, part, inner, inside);
      inside.add(js`return { part: ${part.data!}, end: ${placeCode(inner.place)} };`);
    };
    body.block(js`if (begins(${bytes}, ${at}, ${end}, ${literal(placesOf(layout))}))`, (branch) =>
      branch.inner(js`${layouts}.push(function ()`, attempt, js`);`),
    );
  }
  body.add(
    js`if (${layouts}.length === 0) { refuse(${object.path}, ${say('no_such_layout', { begins: js`beginning(${bytes}, ${at}, ${end})` })}); }`,
  );
  const read = body.declare('read', js`first(${layouts})`);
  const key = body.names.unique('key');
  body.add(js`for (var ${key} in ${read}.part) { ${object.data!}[${key}] = ${read}.part[${key}]; }`);
  body.add(js`${at} = ${read}.end;`);
}

function readChecksum(node: ChecksumNode, object: ReadObject, stretch: Stretch, start: Place, body: Body): void {
  const { bytes, place } = stretch;
  const path = pathCode(object.path, node.name ?? '');
  const before = js`${bytes}.slice(${placeCode(start)}, ${placeCode(place)})`;
  const whole = checksumCode(node, before);
  const computed = node.bytes < fullWidth(node) ? js`${whole} % ${2 ** (8 * node.bytes)}` : whole;
  const found = unsignedCode(bytes, place, node.bytes, node.order === 'le');
  const check = js`checked(${found}, ${computed}, ${node.bytes}, ${path})`;
  if (node.name === undefined) body.add(js`${check};`);
  else put(object, node.name, body.declare(node.name, check), body);
  place.add += node.bytes;
}

function readPadding(node: PadNode, object: ReadObject, stretch: Stretch, start: Place, body: Body): void {
  hold(stretch, body);
  const { bytes, at, end } = stretch;
  body.add(js`${at} = padded(${bytes}, ${placeCode(start)}, ${at}, ${end}, ${node.to}, ${node.with}, ${object.path});`);
}

function readHexText(node: HexTextNode, object: ReadObject, stretch: Stretch, body: Body): void {
  const size = sizeOf(node);
  const { bytes, place } = stretch;
  const words = node.upper ? 'upper-case hex digits' : 'lower-case hex digits';
  const from = body.declare('from', placeCode(place));
  if (!isFixed(size)) body.add(js`has(${from}, 0, ${stretch.end}${lastly(object.path)});`);
  const to = isFixed(size) ? js`${from} + ${size.least}` : stretch.end;
  const inner = body.declare(
    'unhexed',
    js`unhex(${bytes}.slice(${from}, ${to}), ${object.path}, ${node.upper === true}, ${words})`,
  );
  const at = body.declare('at', literal(0));
  const content: Stretch = {
    bytes: inner,
    place: { base: undefined, add: 0 },
    at,
    end: js`${inner}.length`,
    exact: true,
    safe: isFixed(size),
    short: false,
    begun: false,
  };
  readNodesCode(node.nodes, object, content, body);
  if (isFixed(size)) {
    place.add += size.least;
  } else {
    body.add(js`${stretch.at} = ${to};`);
    place.base = stretch.at;
    place.add = 0;
  }
}
