import { countWords, optionWords } from '../refusal/names.ts';
import { countedList } from '../tree/labels.ts';
import { allNames, isBare, isNameless, mayBeEmpty, namesOf } from '../tree/names.ts';
import { isGroupSchema, isListSchema } from '../tree/nested.ts';
import type { EitherNode, FieldNode, Nodes, SomeNode, WhenNode } from '../tree/node.ts';
import { bytesOf, isFixed, sizeOf, sizeOfNodes } from '../tree/size.ts';
import type { FieldSchema, LeafSchema, ListSchema } from '../tree/wire.ts';
import { isCountable } from '../values/count.ts';
import { expectedOf } from '../write/expected.ts';
import type { Body } from './body.ts';
import { type Code, js, lastly, literal } from './code.ts';
import {
  caseValue,
  givenCode,
  givenField,
  itemPathCode,
  meet,
  noteTaken,
  type ObjectCode,
  objectCode,
  openKnown,
  pathCode,
  refuseOthers,
} from './object-code.ts';
import { bytesOfNumber, listOf, type Piece, sizeOfPieces } from './pieces.ts';
import { say } from './say.ts';
import { roughPieces, type Slot, settle } from './slots.ts';
import { takeCount, takeLeaf } from './take.ts';
import { claim, type NeedField, writeBitsCode } from './write-bits.ts';

/** Statements that take the data of a list of nodes, and the bytes that it goes out as. */
export function writeNodesCode(
  nodes: Nodes,
  object: ObjectCode,
  body: Body,
  together: readonly string[] = [],
): readonly Piece[] {
  const need = needOf(together);
  const slots: Slot[] = [];
  const put = (pieces: readonly Piece[]) => slots.push({ kind: 'pieces', pieces });
  for (const node of nodes) {
    switch (node.kind) {
      case 'literal':
        put(node.bytes.map((byte) => ({ byte: literal(byte) })));
        break;
      case 'field':
        put(writeFieldCode(node, object, body, need));
        break;
      case 'scope':
        put(writeNodesCode(node.nodes, object, body, together));
        break;
      case 'bits':
        slots.push({ kind: 'bits', bits: writeBitsCode(node, object, body, need), size: sizeOf(node).least });
        break;
      case 'when':
        put(writeWhen(node, object, body));
        break;
      case 'either':
        put(writeEither(node, object, body));
        break;
      case 'some':
        put(writeSome(node, object, body));
        break;
      case 'given':
      case 'optional':
        put(writeTogether(node.nodes, object, body));
        break;
      case 'length':
        slots.push({
          kind: 'length',
          node,
          says: node.name === undefined ? undefined : claim(node.name, object, body, need),
        });
        break;
      case 'count': {
        const list = countedList(object.nodes, node.label)!;
        const count = body.declare('count', js`countOf(${givenCode(object, list.name)})`);
        put(bytesOfNumber(count, bytesOf(node.in), node.in.order === 'le'));
        break;
      }
      case 'checksum':
        slots.push({
          kind: 'checksum',
          node,
          says: node.name === undefined ? undefined : claim(node.name, object, body, need),
        });
        break;
      case 'pad': {
        const before = sizeOfPieces(slots.flatMap(roughPieces));
        put([
          {
            bytes: body.declare('padding', js`padding(${before.code}, ${node.to}, ${node.with}${lastly(object.path)})`),
          },
        ]);
        break;
      }
      case 'hexText': {
        const inner = listOf(writeNodesCode(node.nodes, object, body, together));
        const size = sizeOf(node);
        const bytes = body.declare('digits', js`letters(hexText(${inner}, ${node.upper === true}))`);
        put([isFixed(size) ? { bytes, size: size.least } : { bytes }]);
        break;
      }
    }
  }
  return settle(slots, object, body);
}

function needOf(together: readonly string[]): NeedField {
  return ({ name }, object, body) => {
    meet(object, [name], body);
    if (together.length > 1)
      body.add(js`needTogether(${object.data}, ${name}, ${pathCode(object.path, name)}, ${literal(together)});`);
  };
}

function writeFieldCode(node: FieldNode, object: ObjectCode, body: Body, need: NeedField): readonly Piece[] {
  need(node, object, body);
  const given = givenField(object, node);
  if (isCountable(node.schema.wire)) {
    const { count, pieces } = takeCount(node.schema, given, body);
    noteTaken(object, node.name, node.schema, count);
    return pieces;
  }
  noteTaken(object, node.name, node.schema);
  return writeValueCode(node.schema, given, body);
}

/** Statements that take any value, lists and groups too. */
function writeValueCode(
  schema: FieldSchema,
  given: { value: Code; path: Code; name: string },
  body: Body,
): readonly Piece[] {
  if (isListSchema(schema)) return writeListCode(schema, given, body);
  if (isGroupSchema(schema)) return writeObjectCode(schema.wire.nodes, given, true, body);
  return takeLeaf(schema as LeafSchema, given, body);
}

/** Statements that take the data of an object of its own. `required` says that nothing is refused as missing. */
export function writeObjectCode(
  nodes: Nodes,
  { value, path, name }: { value: Code; path: Code; name: string },
  required: boolean,
  body: Body,
): readonly Piece[] {
  if (required && !isBare(nodes))
    body.add(js`need(${value}, ${path}, ${expectedOf({ wire: { kind: 'group', nodes } })});`);
  if (isBare(nodes)) return writeNodesCode(nodes, objectCode(nodes, value, path, body), body);
  const given = mayBeEmpty(nodes) ? js`${value} === null ? {} : ${value}` : value;
  const data = body.declare(name, js`dataOf(${given}, ${path})`);
  const object = objectCode(nodes, data, path, body);
  const pieces = writeNodesCode(nodes, object, body);
  refuseOthers(object, allNames(nodes), body);
  return pieces;
}

function writeListCode(
  schema: ListSchema,
  { value, path, name }: { value: Code; path: Code; name: string },
  body: Body,
): readonly Piece[] {
  const { wire } = schema;
  const minimum = schema.minItems!;
  const maximum = schema.maxItems!;
  const list = body.declare(
    name,
    js`items(${value}, ${path}, ${minimum}, ${maximum}, ${countWords(minimum, maximum)})`,
  );
  const bytes = body.declare(`${name}Bytes`, js`[]`);
  const index = body.names.unique('i');
  body.block(js`for (var ${index} = 0; ${index} < ${list}.length; ${index}++)`, (inside) => {
    const given = { value: js`${list}[${index}]`, path: itemPathCode(path, index), name: 'item' };
    const { item } = wire;
    const pieces = item.nodes
      ? writeObjectCode(item.nodes, given, true, inside)
      : writeItemCode(item.schema, given, inside);
    inside.add(js`${bytes} = ${bytes}.concat(${listOf(pieces)});`);
  });
  const size = sizeOfNodes([{ kind: 'field', name: '', schema }]);
  const fixed = isFixed(size) ? { bytes, size: size.least } : { bytes };
  return wire.prefix
    ? [...bytesOfNumber(js`${list}.length`, bytesOf(wire.prefix), wire.prefix.order === 'le'), fixed]
    : [fixed];
}

function writeItemCode(
  schema: FieldSchema,
  given: { value: Code; path: Code; name: string },
  body: Body,
): readonly Piece[] {
  return isCountable(schema.wire) ? takeCount(schema, given, body).pieces : writeValueCode(schema, given, body);
}

function writeWhen(node: WhenNode, object: ObjectCode, body: Body): readonly Piece[] {
  const { schemas } = object.taken.get(node.field)!;
  const part = body.declare(`${node.field}Part`, js`[]`);
  node.cases.forEach(({ is, nodes }, index) => {
    const value = caseValue(schemas, is);
    body.block(js`${index === 0 ? js`if` : js`else if`} (${givenCode(object, node.field)} === ${value})`, (inside) => {
      inside.add(js`${part} = ${listOf(writeNodesCode(nodes, object, inside))};`);
    });
  });
  return [{ bytes: part }];
}

function writeEither(node: EitherNode, object: ObjectCode, body: Body): readonly Piece[] {
  const all = [...new Set(node.layouts.flatMap((layout) => allNames(layout)))];
  const layouts = body.declare('layouts', js`[]`);
  for (const layout of node.layouts) {
    const attempt = (inside: Body): void => {
      const opened = object.known ? openKnown(inside) : { known: undefined };
      const inner: ObjectCode = { ...object, ...opened, taken: new Map(object.taken) };
      const { known } = opened;
      const bytes = inside.declare('bytes', listOf(writeNodesCode(layout, inner, inside)));
      inside.add(js`return { bytes: ${bytes}, known: ${known ?? literal([])} };`);
    };
    const others = all.filter((name) => !allNames(layout).includes(name));
    const fits = object.isBare
      ? js`${object.data} !== undefined`
      : js`fitsLayout(${object.data}, ${literal(namesOf(layout).required)}, ${literal(others)})`;
    body.block(js`if (${fits})`, (branch) => branch.inner(js`${layouts}.push(function ()`, attempt, js`);`));
  }
  const words = node.layouts.map((layout) => allNames(layout));
  body.add(js`if (${layouts}.length === 0) { refuse(${object.path}, ${say('no_layout', { layouts: words })}); }`);
  const written = body.declare('written', js`firstThatFits(${layouts})`);
  if (object.known) body.add(js`${object.known}.push.apply(${object.known}, ${written}.known);`);
  return [{ bytes: js`${written}.bytes` }];
}

function writeTogether(nodes: Nodes, object: ObjectCode, body: Body): readonly Piece[] {
  const names = allNames(nodes);
  const part = body.declare(`${names[0] ?? 'given'}Part`, js`[]`);
  body.block(js`if (anyGiven(${object.data}, ${literal(names)}))`, (inside) => {
    inside.add(js`${part} = ${listOf(writeNodesCode(nodes, object, inside, names))};`);
  });
  if (object.known) body.block(js`else`, (inside) => meet(object, names, inside));
  return [{ bytes: part }];
}

function writeSome(node: SomeNode, object: ObjectCode, body: Body): readonly Piece[] {
  const names = node.of.map(({ name }) => name);
  meet(object, names, body);
  body.add(
    js`if (!anyGiven(${object.data}, ${literal(names)})) { refuse(${object.path}, ${say('needs_one', { fields: names })}); }`,
  );
  return node.of.map(({ name, nodes }): Piece => {
    const part = body.declare(`${name}Part`, js`[]`);
    const given = { value: givenCode(object, name), path: pathCode(object.path, name), name };
    body.block(js`if (${given.value} !== undefined)`, (inside) => {
      if (isNameless(nodes)) inside.add(js`exactly(${given.value}, ${given.path}, ${true}, ${optionWords([true])});`);
      const pieces = isNameless(nodes)
        ? writeNodesCode(nodes, objectCode(nodes, given.value, given.path, inside), inside)
        : writeObjectCode(nodes, given, false, inside);
      inside.add(js`${part} = ${listOf(pieces)};`);
    });
    return { bytes: part };
  });
}
