import type { AnyDevice } from '@downlink-kit/codec';
import { PublishError } from './publish-error.ts';
import type { Artefact, TargetOptions } from './target.ts';
import { targets } from './targets.ts';

export type { Artefact } from './target.ts';

export type BuildOptions = TargetOptions;

/** The names of all targets, the default first. */
export const targetNames: readonly string[] = targets.map(({ name }) => name);

/**
 * Builds the files of a target from a device.
 *
 * @example
 * build(valve, 'the-things-stack'); // [{ name: 'formatter.js', text: '…' }]
 *
 * @throws {PublishError} `unknown_target`, `no_file_name`, `uplink_not_taken`
 * @throws {CodecError} `formatter_too_large`, `unknown_command`, `name_clash`, `broken_script`
 */
export function build(device: AnyDevice, target: string, options: BuildOptions = {}): readonly Artefact[] {
  const found = targets.find(({ name }) => name === target);
  if (found === undefined) throw new PublishError('unknown_target', { target, targets: targetNames });
  if (options.uplink !== undefined && !found.takesUplink) throw new PublishError('uplink_not_taken', { target });
  return found.files(device, options);
}
