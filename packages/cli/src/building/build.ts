import type { AnyDevice } from '@downlink-kit/codec';
import { type Artefact, build, PublishError, targetNames } from '@downlink-kit/publish';
import type { Given } from '../call.ts';
import type { buildFlags } from '../calls/build.ts';
import { commandNamed } from '../device/commands.ts';
import { loadDevice } from '../device/load-device.ts';
import { readStored } from '../input/read-source.ts';
import { readText } from '../input/read-text.ts';
import { jsonOf } from '../output/json.ts';
import { showFiles } from '../output/show-files.ts';
import type { Terminal } from '../output/terminal.ts';
import { writeFiles } from '../output/write-files.ts';
import { CliError } from '../refusal/cli-error.ts';
import { nearest } from '../refusal/nearest.ts';
import { LIMITED } from './limited.ts';

/** Builds what was asked for into the folder named, and says what it wrote. */
export async function buildFiles({ words, flags }: Given<typeof buildFlags>, terminal: Terminal): Promise<number> {
  const { out, err } = terminal;
  if (flags.out === undefined) throw new CliError('missing_argument', { argument: '--out DIR' });
  if (flags.out === '') throw new CliError('no_name', {});
  const device = await loadDevice(words[0]!);
  const uplink = flags.uplink === undefined ? undefined : await uplinkIn(flags.uplink, terminal);
  const files = await filesOf(device, { ...flags, uplink });
  await writeFiles(flags.out, files);
  if (flags.json) out.write(`${jsonOf({ files: files.map(({ name }) => name) })}\n`);
  else showFiles(flags.out, files, out, err);
  return 0;
}

interface Wanted {
  readonly target: readonly string[];
  readonly commands: string | undefined;
  readonly server: string | undefined;
  /** The text of a script. */
  readonly uplink: string | undefined;
}

async function uplinkIn(file: string, terminal: Terminal): Promise<string> {
  const { name, bytes } = await readStored(file, terminal);
  return readText(name, bytes);
}

/** The files of all targets, each name once. */
async function filesOf(device: AnyDevice, wanted: Wanted): Promise<readonly Artefact[]> {
  const targets = wanted.target.length === 0 ? [targetNames[0]!] : wanted.target;
  for (const target of targets) requireTarget(target);
  const commands = wanted.commands?.split(',').map((name) => commandNamed(device, name.trim()).name);
  const maxBytes = wanted.server === undefined ? undefined : await limitOf(wanted.server, targets);
  const files = targets.flatMap((target) =>
    build(device, target, {
      ...(commands && { commands }),
      ...(target === LIMITED && maxBytes !== undefined && { maxBytes }),
      ...(wanted.uplink !== undefined && { uplink: wanted.uplink }),
    }),
  );
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

function requireTarget(target: string): void {
  if (targetNames.includes(target)) return;
  const close = nearest(target, targetNames);
  throw new PublishError('unknown_target', {
    target,
    targets: targetNames,
    ...(close !== undefined && { nearest: close }),
  });
}

/** The size limit of a version. @throws {ServerError} where there is no such server or version */
async function limitOf(server: string, targets: readonly string[]): Promise<number> {
  const { findServer } = await import('@downlink-kit/servers');
  const { sizeLimit } = findServer(server);
  if (sizeLimit === undefined) {
    throw new CliError('bad_flag', {
      flag: '--server',
      value: server,
      needs: `a version of ${LIMITED}, which alone has a size limit`,
    });
  }
  if (!targets.includes(LIMITED)) {
    throw new CliError('bad_flag', {
      flag: '--server',
      value: server,
      needs: `left out: of the targets, only ${LIMITED} has a size limit`,
    });
  }
  return sizeLimit.most;
}
