/** The second door: a declaration as the plain tree that it is, for packages that walk it themselves. */
export { chooseCommands, commandsOf } from './device-commands.ts';
export { SMALLEST_LIMIT } from './emit/emit-formatter.ts';
export { compileSchema } from './schema/ajv.ts';
export type { WireKeyword } from './schema/wire-keyword.ts';
export { wireTakes } from './schema/wire-keyword.ts';
export { dataNames, dataNodes } from './tree/data-nodes.ts';
export { isGreedy } from './tree/extent.ts';
export { objectNodes } from './tree/labels.ts';
export { listedValues } from './tree/listed-values.ts';
export { allNames, isBare, isNameless, mayBeEmpty, type Names, namesOf } from './tree/names.ts';
export type {
  BitNode,
  BitsNode,
  ChecksumName,
  ChecksumNode,
  CommandNode,
  CountNode,
  EitherNode,
  FieldNode,
  GivenNode,
  HexTextNode,
  LengthNode,
  LiteralNode,
  Node,
  Nodes,
  OptionalNode,
  PadNode,
  PayloadStyle,
  PortNode,
  ScopeNode,
  SomeNode,
  WhenNode,
} from './tree/node.ts';
export { objectsIn, type TreeObject } from './tree/objects.ts';
export { isFixed, type Size, sizeOf, sizeOfField, sizeOfNodes, widthOf, widthOfField } from './tree/size.ts';
export type {
  BytesWire,
  ChoiceValue,
  ChoiceWire,
  ConstantWire,
  DigitsWire,
  FieldSchema,
  FlagsWire,
  FloatWire,
  GroupWire,
  IntegerWire,
  ListItem,
  ListWire,
  SpecialWire,
  TextWire,
  TimeWire,
  Wire,
} from './tree/wire.ts';
export { checksumOf } from './values/checksum.ts';
