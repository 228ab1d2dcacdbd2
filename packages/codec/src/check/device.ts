import { CodecError } from '../refusal/codec-error.ts';
import { dataNames, dataNodes } from '../tree/data-nodes.ts';
import { isGreedy } from '../tree/extent.ts';
import { areApart } from '../tree/first-bytes.ts';
import { isBare, namesOf } from '../tree/names.ts';
import type { CommandNode } from '../tree/node.ts';
import { commonPort } from '../tree/port.ts';
import { sizeOfNodes } from '../tree/size.ts';
import { shareFields } from './field-sets.ts';

/** Everything that can be wrong between the commands of a device. */
export function checkTogether(commands: readonly CommandNode[]): void {
  for (const [index, command] of commands.entries()) {
    checkStyle(command, commands);
    for (let next = index + 1; next < commands.length; next++) checkPair(command, commands[next]!);
  }
}

function checkStyle(command: CommandNode, commands: readonly CommandNode[]): void {
  const { name, payload, several } = command;
  const names = dataNames(command);
  if (several && isGreedy(command.frame)) throw new CodecError('cannot_end', name, { part: name });
  if (command.many && !several) {
    throw new CodecError('bad_option', name, {
      option: 'many',
      value: true,
      needs: 'in a device that takes several commands in a frame',
    });
  }
  if (payload.style === 'tagged') {
    if (payload.tag === 'commands' && several)
      throw new CodecError('bad_name', '', { name: payload.tag, why: 'several commands stand in a list under it' });
    if (payload.tag === 'value' && isBare(command.frame))
      throw new CodecError('bad_name', '', {
        name: payload.tag,
        why: 'a command of this device has its bare value there',
      });
    if (names.includes(payload.tag))
      throw new CodecError('bad_name', name, { name: payload.tag, why: 'it is the tag that names the command' });
    if (names.includes('value') && commands.some((other) => isBare(other.frame))) {
      throw new CodecError('bad_name', name, {
        name: 'value',
        why: 'another command of this device has its bare value there',
      });
    }
  }
  if (payload.style === 'flat') {
    if (several)
      throw new CodecError('bad_option', '', {
        option: 'several',
        value: true,
        needs: 'left out of a flat device, whose payload holds one command',
      });
    if (isBare(command.frame))
      throw new CodecError('bad_option', name, {
        option: 'payload',
        value: 'flat',
        needs: 'another style: a value without a name has no key there',
      });
    if (namesOf(dataNodes(command)).required.length === 0) {
      throw new CodecError('bad_option', name, {
        option: 'payload',
        value: 'flat',
        needs: 'another style: a command without a required field leaves nothing to tell it by',
      });
    }
  }
}

function checkPair(one: CommandNode, other: CommandNode): void {
  const first = one.name;
  const second = other.name;
  if (one.payload.style === 'flat' && shareFields(dataNodes(one), dataNodes(other)))
    throw new CodecError('same_fields', '', { first, second });
  const fPort = commonPort(one.fPort, other.fPort);
  if (fPort === undefined || areApart(one.frame, other.frame)) return;
  const sizes = [sizeOfNodes(one.frame), sizeOfNodes(other.frame)] as const;
  const lengthsDiffer = sizes[0].most < sizes[1].least || sizes[1].most < sizes[0].least;
  if (one.several || !lengthsDiffer)
    throw new CodecError('same_bytes', '', { first, second, fPort, lengthTells: !one.several });
}
