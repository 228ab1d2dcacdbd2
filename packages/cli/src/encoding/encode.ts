import { type AnyDevice, type Downlink, encode, parse, schemaOf } from '@downlink-kit/codec';
import type { Given } from '../call.ts';
import { commandNamed, commandsIn } from '../device/commands.ts';
import { loadDevice } from '../device/load-device.ts';
import { dataOfFlags } from '../fields/data-of-flags.ts';
import { requireKnownFlags, spelt } from '../fields/known-fields.ts';
import { showCommands, showFields } from '../fields/show-commands.ts';
import { readJson } from '../input/read-json.ts';
import { textOfInput } from '../input/text-of-input.ts';
import { ARGUMENT } from '../output/next-step.ts';
import { type Form, forms, isForm, printDownlink } from '../output/print-downlink.ts';
import type { Terminal } from '../output/terminal.ts';
import { CliError } from '../refusal/cli-error.ts';
import { encodeFlags } from './flags.ts';

type EncodeGiven = Given<typeof encodeFlags>;

/** Shows the commands of a device, or the fields of one. */
export async function helpOn({ words: [file, name] }: EncodeGiven, { out }: Terminal): Promise<void> {
  const device = await loadDevice(file!);
  if (name === undefined) showCommands(device, out);
  else showFields(device, name, out);
}

/** Encodes what was typed, and prints it. */
export async function encodeDownlink(given: EncodeGiven, terminal: Terminal): Promise<number> {
  const form = formOf(given.flags.as);
  const device = await loadDevice(given.words[0]!);
  const downlink = await encodeGiven(device, given, terminal);
  printDownlink(device, downlink, form, given.flags.json, terminal.out);
  return 0;
}

function formOf(as: string | undefined): Form | undefined {
  if (as === undefined || isForm(as)) return as;
  throw new CliError('bad_flag', { flag: '--as', value: as, needs: forms.join(', ') });
}

async function encodeGiven(device: AnyDevice, given: EncodeGiven, terminal: Terminal): Promise<Downlink> {
  const { words, fields } = given;
  const [, name, json] = words;
  const { payload } = given.flags;
  if (payload !== undefined) {
    requireKnownFlags(fields, encodeFlags, commandsIn(device));
    if (name !== undefined) throw new CliError('not_both', { one: 'COMMAND', other: '--payload' });
    if (fields.length > 0) throw new CliError('not_both', { one: `--${fields[0]![0]}`, other: '--payload' });
    const whole = await jsonGiven(payload, terminal);
    return spelt(device, whole, () => parse(device, whole));
  }
  if (name === undefined) throw new CliError('missing_argument', { argument: 'COMMAND' });
  const command = commandNamed(device, name);
  requireKnownFlags(fields, encodeFlags, [command]);
  if (json !== undefined && fields.length > 0) {
    throw new CliError('not_both', { one: 'JSON', other: `--${fields[0]![0]}` });
  }
  if (json !== undefined) {
    const data = await jsonGiven(json, terminal);
    return spelt(device, data, () => encode(command, data));
  }
  return fields.length === 0 ? encode(command) : encode(command, dataOfFlags(fields, schemaOf(command).schema));
}

async function jsonGiven(given: string, terminal: Terminal): Promise<unknown> {
  return readJson(given === '-' ? 'stdin' : ARGUMENT, await textOfInput(given, terminal));
}
