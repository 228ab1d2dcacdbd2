import { type AnyDevice, schemaOf } from '@downlink-kit/codec';
import { commandNamed, commandsIn } from '../device/commands.ts';
import { section } from '../output/section.ts';
import type { Stream } from '../output/terminal.ts';
import { describeField } from './describe-field.ts';
import { fieldsIn } from './schemas-of-field.ts';

/** Says what commands a device has. */
export function showCommands(device: AnyDevice, out: Stream): void {
  section(
    out,
    `Commands of ${device.$device.id}`,
    commandsIn(device).map(({ name, description, title }) => [name, description ?? title ?? '']),
  );
}

/** Says what fields a command has, as the flags that give them. */
export function showFields(device: AnyDevice, name: string, out: Stream): void {
  const command = commandNamed(device, name);
  const { schema } = schemaOf(command);
  const fields = fieldsIn(schema);
  if (fields.length === 0) {
    const bare = schema.type === 'object' ? 'none' : describeField({ name, schemas: [schema], required: true });
    section(out, `Data of ${name}`, [[bare, '']]);
    return;
  }
  section(
    out,
    `Fields of ${name}`,
    fields.map((field) => [`--${field.name}`, describeField(field)]),
  );
}
