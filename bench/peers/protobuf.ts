import { create, createFileRegistry, fromBinary, toBinary } from '@bufbuild/protobuf';
import { base64Decode, base64Encode } from '@bufbuild/protobuf/wire';
import { FieldDescriptorProto_Label, FieldDescriptorProto_Type, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import type { Settings } from '../by-hand/settings.ts';

const { BOOL, DOUBLE, UINT32 } = FieldDescriptorProto_Type;

const types = {
  interval: UINT32,
  below: DOUBLE,
  enabled: BOOL,
  confirmed: BOOL,
  frost: BOOL,
  rain: BOOL,
  wind: BOOL,
  night: BOOL,
  zone: UINT32,
  level: UINT32,
  days: UINT32,
};

const field = Object.entries(types).map(([name, type], at) => ({
  name,
  type,
  number: at + 1,
  label: FieldDescriptorProto_Label.REQUIRED,
}));
const file = [{ name: 'bench.proto', syntax: 'proto2', messageType: [{ name: 'Settings', field }] }];
const schema = createFileRegistry(create(FileDescriptorSetSchema, { file })).getMessage('Settings')!;

/** The data as a message, in base64. */
export const protobuf = {
  write: (data: Settings): string => base64Encode(toBinary(schema, create(schema, data as never))),
  read(text: string): Settings {
    const { $typeName, ...data } = fromBinary(schema, base64Decode(text));
    return data as unknown as Settings;
  },
};
